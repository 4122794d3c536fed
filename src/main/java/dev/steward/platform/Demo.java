package dev.steward.platform;

/// Whether this desk shows sample data to a newcomer (`serve --demo`), who has no mail server to
/// hand.
public record Demo(boolean on) {}
