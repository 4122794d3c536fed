package dev.steward.coin.address;

import dev.steward.coin.codec.Letters;
import dev.steward.coin.codec.Sums;
import java.util.Arrays;
import java.util.Locale;

/// NEM: Base32 of 25 bytes with a Keccak sum, often written in groups of six.
record NemFormat() implements AddressFormat {
  private static final int LENGTH = 40;
  private static final int CONTENT = 21;
  private static final byte MAIN = 0x68;

  @Override
  public AddressReading read(String text) {
    String upper = text.replace("-", "").toUpperCase(Locale.ROOT);
    if (upper.length() != LENGTH
        || upper.charAt(0) != 'N'
        || Letters.BASE32.values(upper).isEmpty()) {
      return AddressReading.FOREIGN;
    }
    return isSound(upper)
        ? AddressReading.sound(upper)
        : new AddressReading.Broken(() -> Slips.find(upper, NemFormat::isSound));
  }

  private static boolean isSound(String text) {
    return Letters.BASE32.decode(text).filter(NemFormat::isRight).isPresent();
  }

  private static boolean isRight(byte[] bytes) {
    byte[] sum = Sums.keccak256(Arrays.copyOf(bytes, CONTENT));
    return bytes[0] == MAIN && Arrays.equals(sum, 0, 4, bytes, CONTENT, CONTENT + 4);
  }
}
