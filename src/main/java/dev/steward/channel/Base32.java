package dev.steward.channel;

import java.util.Arrays;

/// Reads lower-case base32 as [dev.steward.platform.token.Tokens#base32] writes it.
final class Base32 {
  private Base32() {}

  /// The bytes; empty for anything that holds a foreign character.
  static byte[] decode(String text) {
    byte[] bytes = new byte[text.length() * 5 / 8];
    int held = 0;
    int bits = 0;
    int next = 0;
    for (int i = 0; i < text.length(); i++) {
      int digit = digit(text.charAt(i));
      if (digit < 0) {
        return new byte[0];
      }
      held = (held << 5 | digit) & 0xfff;
      bits += 5;
      if (bits >= 8) {
        bits -= 8;
        bytes[next++] = (byte) (held >> bits);
      }
    }
    return Arrays.copyOf(bytes, next);
  }

  private static int digit(char c) {
    if (c >= 'a' && c <= 'z') {
      return c - 'a';
    }
    return c >= '2' && c <= '7' ? c - '2' + 26 : -1;
  }
}
