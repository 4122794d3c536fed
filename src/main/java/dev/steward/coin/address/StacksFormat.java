package dev.steward.coin.address;

import dev.steward.coin.codec.Letters;
import dev.steward.coin.codec.Sums;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// Stacks: Crockford's Base32 of a hash and four bytes of double SHA-256; the version is a letter.
record StacksFormat() implements AddressFormat {
  private static final int HASH = 20;

  @Override
  public AddressReading read(String text) {
    String upper = text.toUpperCase(Locale.ROOT);
    boolean isOfShape =
        upper.length() >= 28
            && upper.length() <= 41
            && (upper.startsWith("SP") || upper.startsWith("SM"));
    if (!isOfShape || Letters.C32.values(upper.substring(1)).isEmpty()) {
      return AddressReading.FOREIGN;
    }
    return isSound(upper)
        ? AddressReading.sound(upper)
        : new AddressReading.Broken(() -> Slips.find(upper, StacksFormat::isSound));
  }

  private static boolean isSound(String text) {
    return Letters.C32
        .values(text.substring(1))
        .filter(values -> values.length > 1)
        .flatMap(StacksFormat::content)
        .isPresent();
  }

  private static Optional<byte[]> content(byte[] values) {
    BigInteger number = BigInteger.ZERO;
    for (int i = 1; i < values.length; i++) {
      number = number.shiftLeft(5).or(BigInteger.valueOf(values[i]));
    }
    if (number.bitLength() > (HASH + 4) * 8) {
      return Optional.empty();
    }
    byte[] guarded = new byte[1 + HASH];
    guarded[0] = values[0];
    byte[] raw = number.toByteArray();
    byte[] whole = new byte[HASH + 4];
    int length = Math.min(raw.length, whole.length);
    System.arraycopy(raw, raw.length - length, whole, whole.length - length, length);
    System.arraycopy(whole, 0, guarded, 1, HASH);
    byte[] sum = Sums.sha256Twice(guarded);
    return Arrays.equals(sum, 0, 4, whole, HASH, HASH + 4)
        ? Optional.of(guarded)
        : Optional.empty();
  }
}
