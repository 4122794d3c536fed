package dev.steward.fee;

/// Which way.
public enum Side {
  /// The base coin is received.
  BUY,
  /// The quote coin is received.
  SELL
}
