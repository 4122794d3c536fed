package dev.steward.coin.address;

import dev.steward.coin.codec.Base58;

/// Thirty-two bytes in Base58, 32 to 44 letters; there is no sum.
record SolanaFormat() implements AddressFormat {
  private static final int KEY = 32;

  @Override
  public AddressReading read(String text) {
    boolean isKey =
        text.length() >= KEY
            && text.length() <= 44
            && Base58.BITCOIN.decode(text).filter(b -> b.length == KEY).isPresent();
    return isKey ? AddressReading.unguarded(text) : AddressReading.FOREIGN;
  }
}
