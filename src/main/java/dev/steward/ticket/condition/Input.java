package dev.steward.ticket.condition;

/// How a person gives the values of a condition.
public enum Input {
  /// No value.
  NONE,
  /// One of the field's choices.
  CHOICE,
  /// Some of the field's choices.
  CHOICES,
  /// Free words, separated by commas.
  WORDS,
  /// A number and a unit: `30m`, `4h`, `2d`, `1w`.
  SPAN,
  /// A day in the reader's zone: `2026-11-22`.
  DAY
}
