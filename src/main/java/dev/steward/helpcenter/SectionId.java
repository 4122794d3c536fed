package dev.steward.helpcenter;

/// The number of a section.
public record SectionId(long value) {}
