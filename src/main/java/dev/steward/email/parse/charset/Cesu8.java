package dev.steward.email.parse.charset;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/// UTF-8 made of UTF-16 without care: a character beyond U+FFFF stands as two surrogates of three
/// bytes each (CESU-8). Pairs become the character they mean, lone ones U+FFFD.
final class Cesu8 {
  private Cesu8() {}

  /// Whether there are surrogates in the bytes.
  static boolean isIn(byte[] bytes, int offset, int length) {
    for (int i = offset; i + 2 < offset + length; i++) {
      if (surrogate(bytes, i, offset + length) >= 0) {
        return true;
      }
    }
    return false;
  }

  static byte[] toUtf8(byte[] bytes, int offset, int length) {
    var out = new ByteArrayOutputStream(length);
    int end = offset + length;
    int i = offset;
    while (i < end) {
      int high = surrogate(bytes, i, end);
      if (high < 0) {
        out.write(bytes[i++]);
        continue;
      }
      int low = surrogate(bytes, i + 3, end);
      boolean pair = high < 0xdc00 && low >= 0xdc00;
      write(pair ? Character.toCodePoint((char) high, (char) low) : 0xfffd, out);
      i += pair ? 6 : 3;
    }
    return out.toByteArray();
  }

  private static void write(int codePoint, ByteArrayOutputStream out) {
    out.writeBytes(Character.toString(codePoint).getBytes(StandardCharsets.UTF_8));
  }

  /// The surrogate encoded at `at`, or -1.
  private static int surrogate(byte[] bytes, int at, int end) {
    if (at + 2 >= end
        || (bytes[at] & 0xff) != 0xed
        || (bytes[at + 1] & 0xe0) != 0xa0
        || (bytes[at + 2] & 0xc0) != 0x80) {
      return -1;
    }
    return 0xd000 | (bytes[at + 1] & 0x3f) << 6 | bytes[at + 2] & 0x3f;
  }
}
