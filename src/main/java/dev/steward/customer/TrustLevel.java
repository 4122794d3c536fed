package dev.steward.customer;

/// How well an identity is known; each level includes those before it.
public enum TrustLevel {
  /// 0: somebody said so. A From line is no more than that.
  CLAIMED,
  /// 1: our border server, or the provider, authenticated the address.
  AUTHENTICATED,
  /// 2: and it is the address registered with the exchange account.
  MATCHED,
  /// 3: and the person has just proved it again with a second factor.
  STEPPED_UP;

  /// 0 to 3, as stored.
  public int level() {
    return ordinal();
  }

  /// The level with this number.
  public static TrustLevel of(int level) {
    return values()[level];
  }
}
