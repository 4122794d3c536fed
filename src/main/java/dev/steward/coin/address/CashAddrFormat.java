package dev.steward.coin.address;

import dev.steward.coin.codec.Letters;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// Bitcoin Cash's own: a prefix that may be left out, five-bit letters, a sum of forty bits.
record CashAddrFormat(String prefix) implements AddressFormat {
  private static final int SUM = 8;
  private static final int[] SIZES = {20, 24, 28, 32, 40, 48, 56, 64};
  private static final long[] GENERATOR = {
    0x98f2bc8e61L, 0x79b76d99e2L, 0xf33e5fb3c4L, 0xae2eabe2a8L, 0x1e4f43e470L
  };

  @Override
  public AddressReading read(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    boolean isMixed = !text.equals(lower) && !text.equals(text.toUpperCase(Locale.ROOT));
    String body = lower.startsWith(prefix + ":") ? lower.substring(prefix.length() + 1) : lower;
    boolean isOfShape =
        body.length() >= 42 && body.length() <= 112 && "qpzr".indexOf(body.charAt(0)) >= 0;
    Optional<byte[]> values = isOfShape ? Letters.BECH32.values(body) : Optional.empty();
    if (isMixed || values.isEmpty()) {
      return AddressReading.FOREIGN;
    }
    if (isRight(values.get())) {
      return AddressReading.sound(prefix + ":" + body);
    }
    return lower.startsWith(prefix + ":") || body.length() == 42
        ? new AddressReading.Broken(() ->
            Slips.find(body, t -> Letters.BECH32.values(t).filter(this::isRight).isPresent())
                .map(b -> prefix + ":" + b))
        : AddressReading.FOREIGN;
  }

  private boolean isRight(byte[] values) {
    return polymod(values) == 0
        && Letters.bytes(Arrays.copyOf(values, values.length - SUM))
            .filter(b -> b.length - 1 == SIZES[b[0] & 7] && (b[0] & 0x80) == 0)
            .isPresent();
  }

  private long polymod(byte[] values) {
    long sum = 1;
    for (int i = 0; i < prefix.length(); i++) {
      sum = step(sum) ^ prefix.charAt(i) & 31;
    }
    sum = step(sum);
    for (byte value : values) {
      sum = step(sum) ^ value;
    }
    return sum ^ 1;
  }

  private static long step(long sum) {
    long top = sum >>> 35;
    long next = (sum & 0x07ffffffffL) << 5;
    for (int i = 0; i < GENERATOR.length; i++) {
      next ^= (top >> i & 1) == 0 ? 0 : GENERATOR[i];
    }
    return next;
  }
}
