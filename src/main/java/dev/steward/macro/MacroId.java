package dev.steward.macro;

/// The number of a macro.
public record MacroId(long value) {}
