package dev.steward.coin.address;

import dev.steward.coin.codec.Letters;
import dev.steward.coin.codec.Sums;
import java.util.Arrays;

/// Algorand: Base32 of a key and the end of its SHA-512/256.
record AlgorandFormat() implements AddressFormat {
  private static final int LENGTH = 58;
  private static final int KEY = 32;

  @Override
  public AddressReading read(String text) {
    if (text.length() != LENGTH || Letters.BASE32.values(text).isEmpty()) {
      return AddressReading.FOREIGN;
    }
    return isSound(text)
        ? AddressReading.sound(text)
        : new AddressReading.Broken(() -> Slips.find(text, AlgorandFormat::isSound));
  }

  private static boolean isSound(String text) {
    return Letters.BASE32.decode(text).filter(AlgorandFormat::isRight).isPresent();
  }

  private static boolean isRight(byte[] bytes) {
    byte[] sum = Sums.sha512to256(Arrays.copyOf(bytes, KEY));
    return bytes.length == KEY + 4 && Arrays.equals(sum, KEY - 4, KEY, bytes, KEY, KEY + 4);
  }
}
