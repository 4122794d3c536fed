package dev.steward.coin;

import dev.steward.coin.codec.Base58;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// How a network writes the ids of its transactions. Shape is all there is: no id carries a sum.
public enum TransactionShape {
  /// 64 hexadecimal digits.
  HEX("[0-9a-fA-F]{64}"),
  /// `0x` and 64 hexadecimal digits.
  HEX_0X("(0[xX])?[0-9a-fA-F]{64}"),
  /// 64 bytes in Base58 (Solana).
  SIGNATURE("[1-9A-HJ-NP-Za-km-z]{64,88}"),
  /// 32 bytes in Base58 (Sui).
  DIGEST("[1-9A-HJ-NP-Za-km-z]{32,44}"),
  /// 64 hexadecimal digits, or the same in Base64 (TON).
  HEX_OR_BASE64("[0-9a-fA-F]{64}|[A-Za-z0-9+/_-]{43}=?"),
  /// 52 letters of Base32 (Algorand).
  BASE32("[A-Z2-7]{52}"),
  /// Account, seconds and nanoseconds (Hedera).
  HEDERA("\\d+\\.\\d+\\.\\d+[@-]\\d{10}[.-]\\d{1,9}"),
  /// `o` and 50 letters of Base58 (Tezos).
  OPERATION("o[1-9A-HJ-NP-Za-km-z]{50}"),
  /// A hash, or block and place (Polkadot).
  EXTRINSIC("0[xX][0-9a-fA-F]{64}|\\d{1,10}-\\d{1,5}");

  private final Pattern pattern;

  TransactionShape(String pattern) {
    this.pattern = Pattern.compile(pattern);
  }

  /// The id as explorers want it, if the text has the shape.
  Optional<String> read(String text) {
    if (text.length() > 100 || !pattern.matcher(text).matches()) {
      return Optional.empty();
    }
    return switch (this) {
      case HEX -> Optional.of(text.toLowerCase(Locale.ROOT));
      case HEX_0X -> Optional.of("0x" + lastDigits(text));
      case SIGNATURE -> sized(text, 64);
      case DIGEST -> sized(text, 32);
      case EXTRINSIC -> Optional.of(text.toLowerCase(Locale.ROOT));
      case HEX_OR_BASE64, BASE32, HEDERA, OPERATION -> Optional.of(text);
    };
  }

  private static String lastDigits(String text) {
    return text.substring(text.length() - 64).toLowerCase(Locale.ROOT);
  }

  private static Optional<String> sized(String text, int bytes) {
    return Base58.BITCOIN.decode(text).filter(b -> b.length == bytes).map(_ -> text);
  }
}
