package dev.steward.rule;

/// The number of a rule.
public record RuleId(long value) {}
