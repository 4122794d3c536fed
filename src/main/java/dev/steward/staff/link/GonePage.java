package dev.steward.staff.link;

/// Told to whoever brings a link that is used, too old or was never made; all three look alike.
public record GonePage() {}
