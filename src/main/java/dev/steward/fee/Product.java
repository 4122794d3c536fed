package dev.steward.fee;

/// What was traded.
public enum Product {
  /// Coins against coins.
  SPOT,
  /// The same with borrowed coins.
  MARGIN,
  /// Contracts that follow a price.
  FUTURES
}
