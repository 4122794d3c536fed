package dev.steward.coin;

/// The shipped networks and assets, without a desk.
public final class CoinsForTests {
  private CoinsForTests() {}

  /// What comes with the desk.
  public static Coins shipped() {
    return new Coins(CoinConfiguration.shipped().catalogue());
  }
}
