package dev.steward.coin.address;

import dev.steward.coin.codec.Sums;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;

/// TON: 36 bytes in Base64 with CRC-16, or the raw `workchain:hash`, which has no sum.
record TonFormat() implements AddressFormat {
  private static final int LENGTH = 48;
  private static final int RAW_LENGTH = 66;
  private static final int BOUNCES = 0x11;
  private static final int BOUNCES_NOT = 0x51;

  @Override
  public AddressReading read(String text) {
    if (text.length() == RAW_LENGTH && text.startsWith("0:") && Hex.isHex(text, 2)) {
      return AddressReading.unguarded(text.toLowerCase(Locale.ROOT));
    }
    boolean isOfShape = text.length() == LENGTH && text.chars().allMatch(TonFormat::isLetter);
    Optional<byte[]> bytes = isOfShape ? Optional.of(decode(text)) : Optional.empty();
    if (bytes.isEmpty() || !isOfThisKind(bytes.get())) {
      return AddressReading.FOREIGN;
    }
    return isRight(bytes.get())
        ? AddressReading.sound(text)
        : new AddressReading.Broken(() -> Slips.find(text, t -> isRight(decode(t))));
  }

  private static byte[] decode(String text) {
    return Base64.getUrlDecoder().decode(text.replace('+', '-').replace('/', '_'));
  }

  private static boolean isLetter(int c) {
    return c >= 'a' && c <= 'z'
        || c >= 'A' && c <= 'Z'
        || c >= '0' && c <= '9'
        || "-_+/".indexOf(c) >= 0;
  }

  private static boolean isOfThisKind(byte[] bytes) {
    return (bytes[0] == BOUNCES || bytes[0] == BOUNCES_NOT) && (bytes[1] == 0 || bytes[1] == -1);
  }

  private static boolean isRight(byte[] bytes) {
    int sum = (bytes[34] & 0xff) << 8 | bytes[35] & 0xff;
    return isOfThisKind(bytes) && Sums.crc16(bytes, 34) == sum;
  }
}
