package dev.steward.coin.address;

import dev.steward.coin.codec.Bech32;
import dev.steward.coin.codec.Bech32.Sum;
import dev.steward.coin.codec.Letters;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// Witness programs: BIP 173 for version 0, BIP 350 for all others.
record SegwitFormat(String prefix) implements AddressFormat {
  private static final int LONGEST = 90;
  private static final int LAST_VERSION = 16;

  @Override
  public AddressReading read(String text) {
    Optional<Bech32> read = Bech32.read(text, prefix, LONGEST);
    if (read.isEmpty()) {
      return text.toLowerCase(Locale.ROOT).startsWith(prefix + "1")
          ? AddressReading.Broken.BEYOND
          : AddressReading.FOREIGN;
    }
    String lower = text.toLowerCase(Locale.ROOT);
    Bech32 bech = read.get();
    boolean isSound = bech.sum() == wanted(bech) && isProgram(bech.values());
    return isSound
        ? AddressReading.sound(lower)
        : new AddressReading.Broken(
            () -> bech.sum() == Sum.WRONG ? mended(bech, lower) : Optional.empty());
  }

  private static Sum wanted(Bech32 bech) {
    return bech.values().length > 0 && bech.values()[0] == 0 ? Sum.BECH32 : Sum.BECH32M;
  }

  private Optional<String> mended(Bech32 bech, String lower) {
    int start = prefix.length() + 1;
    return bech.slip(wanted(bech), lower.substring(start))
        .map(slip -> {
          var text = new StringBuilder(lower);
          text.setCharAt(start + slip.place(), slip.letter());
          return text.toString();
        })
        .filter(text -> read(text) instanceof AddressReading.Sound);
  }

  private static boolean isProgram(byte[] values) {
    if (values.length == 0 || values[0] > LAST_VERSION) {
      return false;
    }
    int length =
        Letters.bytes(Arrays.copyOfRange(values, 1, values.length)).map(b -> b.length).orElse(0);
    return values[0] == 0 ? length == 20 || length == 32 : length >= 2 && length <= 40;
  }
}
