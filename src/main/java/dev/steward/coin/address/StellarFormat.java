package dev.steward.coin.address;

import dev.steward.coin.codec.Letters;
import dev.steward.coin.codec.Sums;
import java.util.Locale;
import java.util.Optional;

/// StrKey: Base32 of a version, a key and CRC-16 (`G…`), with an id inside for muxed accounts
/// (`M…`, SEP-23).
record StellarFormat(char first) implements AddressFormat {
  private static final int ACCOUNT = 35;
  private static final int MUXED = 43;

  @Override
  public AddressReading read(String text) {
    String upper = text.toUpperCase(Locale.ROOT);
    int length = first == 'M' ? MUXED : ACCOUNT;
    if (upper.length() != (length * 8 + 4) / 5 || upper.charAt(0) != first) {
      return AddressReading.FOREIGN;
    }
    Optional<byte[]> bytes = Letters.BASE32.decode(upper);
    if (bytes.filter(b -> b.length == length && isRight(b)).isPresent()) {
      return new AddressReading.Sound(upper, tag(bytes.get()));
    }
    return new AddressReading.Broken(() -> Slips.find(upper, StellarFormat::isSound));
  }

  private static boolean isSound(String text) {
    return Letters.BASE32.decode(text).filter(StellarFormat::isRight).isPresent();
  }

  private static boolean isRight(byte[] bytes) {
    int end = bytes.length - 2;
    int sum = bytes[end] & 0xff | (bytes[end + 1] & 0xff) << 8;
    return Sums.crc16(bytes, end) == sum;
  }

  private Optional<String> tag(byte[] bytes) {
    if (first != 'M') {
      return Optional.empty();
    }
    long id = 0;
    for (int i = 33; i < 41; i++) {
      id = id << 8 | bytes[i] & 0xff;
    }
    return Optional.of(Long.toUnsignedString(id));
  }
}
