package dev.steward.coin.address;

import dev.steward.coin.codec.Sums;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/// `0x` and forty hexadecimal digits, whose case is a sum (EIP-55). In one case alone there is
/// none.
record EthereumFormat() implements AddressFormat {
  private static final int LENGTH = 42;

  @Override
  public AddressReading read(String text) {
    if (text.length() != LENGTH
        || !text.regionMatches(true, 0, "0x", 0, 2)
        || !Hex.isHex(text, 2)) {
      return AddressReading.FOREIGN;
    }
    String digits = text.substring(2);
    String lower = digits.toLowerCase(Locale.ROOT);
    String checked = "0x" + checked(lower);
    if (digits.equals(lower) || digits.equals(digits.toUpperCase(Locale.ROOT))) {
      return hasLetters(lower)
          ? new AddressReading.Unguarded("0x" + lower, Optional.of(checked))
          : AddressReading.unguarded("0x" + lower);
    }
    return checked.equals("0x" + digits)
        ? AddressReading.sound(checked)
        : new AddressReading.Broken(() -> Optional.of(checked));
  }

  private static boolean hasLetters(String digits) {
    return digits.chars().anyMatch(c -> c >= 'a');
  }

  private static String checked(String lower) {
    byte[] hash = Sums.keccak256(lower.getBytes(StandardCharsets.US_ASCII));
    var out = new StringBuilder(lower);
    for (int i = 0; i < lower.length(); i++) {
      int nibble = hash[i / 2] >> (i % 2 == 0 ? 4 : 0) & 0x0f;
      if (nibble >= 8) {
        out.setCharAt(i, Character.toUpperCase(lower.charAt(i)));
      }
    }
    return out.toString();
  }
}
