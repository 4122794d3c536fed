package dev.steward.fee;

/// Who was there first.
public enum Role {
  /// The order lay in the book.
  MAKER,
  /// The order met one that lay there.
  TAKER
}
