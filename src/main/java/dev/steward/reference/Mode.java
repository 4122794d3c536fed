package dev.steward.reference;

/// How the reference exchange behaves.
public enum Mode {
  /// As the contract says.
  WELL,
  /// Answers after longer than anybody waits.
  SLOW,
  /// Answers 503.
  DOWN,
  /// Wrong types, unknown fields, the same id twice, times in seconds.
  LYING,
  /// Answers what is no JSON.
  BABBLING
}
