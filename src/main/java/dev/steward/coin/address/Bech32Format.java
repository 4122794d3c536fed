package dev.steward.coin.address;

import dev.steward.coin.codec.Bech32;
import dev.steward.coin.codec.Bech32.Sum;
import dev.steward.coin.codec.Letters;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

/// Bytes in Bech32 behind a prefix: the Cosmos family, and Cardano's Shelley addresses, which may
/// be longer than BIP 173 allows.
///
/// @param isRight whether bytes of this content are an address
record Bech32Format(String prefix, int longest, Predicate<byte[]> isRight)
    implements AddressFormat {
  private static final int COSMOS = 90;
  private static final int CARDANO = 130;

  /// An account of the Cosmos family: 20 bytes, or 32 for contracts.
  static Bech32Format cosmos(String prefix) {
    return new Bech32Format(prefix, COSMOS, b -> b.length == 20 || b.length == 32);
  }

  /// A Shelley address of the main network: kind and network in the first byte.
  static Bech32Format cardano(String prefix) {
    return new Bech32Format(prefix, CARDANO, b -> b.length >= 29 && (b[0] & 0x0f) == 1);
  }

  @Override
  public AddressReading read(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    Optional<Bech32> read = Bech32.read(text, prefix, longest);
    if (read.isEmpty()) {
      return lower.startsWith(prefix + "1") && lower.length() <= longest
          ? AddressReading.Broken.BEYOND
          : AddressReading.FOREIGN;
    }
    Bech32 bech = read.get();
    return switch (bech.sum()) {
      case BECH32 ->
          Letters.bytes(bech.values()).filter(isRight).isPresent()
              ? AddressReading.sound(lower)
              : AddressReading.FOREIGN;
      case BECH32M -> AddressReading.Broken.BEYOND;
      case WRONG -> new AddressReading.Broken(() -> mended(bech, lower));
    };
  }

  private Optional<String> mended(Bech32 bech, String lower) {
    int start = prefix.length() + 1;
    return bech.slip(Sum.BECH32, lower.substring(start))
        .map(slip -> {
          var text = new StringBuilder(lower);
          text.setCharAt(start + slip.place(), slip.letter());
          return text.toString();
        })
        .filter(text ->
            Bech32.read(text, prefix, longest)
                .map(b -> Arrays.copyOf(b.values(), b.values().length))
                .flatMap(Letters::bytes)
                .filter(isRight)
                .isPresent());
  }
}
