package dev.steward.email.parse.charset;

/// Looks at bytes as UTF-8 without decoding them.
///
/// @param valid whether all is well-formed UTF-8
/// @param pairs sequences of two bytes
/// @param longer sequences of three and four bytes
record Utf8(boolean valid, int pairs, int longer) {

  /// Whether the bytes are UTF-8 beyond reasonable doubt although a label says otherwise. Two-byte
  /// sequences occur by chance in double-byte charsets, longer ones hardly.
  boolean convincing(boolean doubleByteLabel) {
    return valid && (doubleByteLabel ? longer >= 2 : longer * 2 + pairs >= 2);
  }

  static Utf8 of(byte[] bytes, int offset, int length) {
    int pairs = 0;
    int longer = 0;
    int end = offset + length;
    int i = offset;
    while (i < end) {
      int c = bytes[i];
      if (c >= 0) {
        i++;
        continue;
      }
      int size = size(c & 0xff);
      if (size == 0 || i + size > end || !tail(bytes, i, size)) {
        return new Utf8(false, pairs, longer);
      }
      if (size == 2) {
        pairs++;
      } else {
        longer++;
      }
      i += size;
    }
    return new Utf8(true, pairs, longer);
  }

  private static int size(int lead) {
    if (lead >= 0xc2 && lead < 0xe0) {
      return 2;
    }
    return lead >= 0xe0 && lead < 0xf0 ? 3 : lead >= 0xf0 && lead < 0xf5 ? 4 : 0;
  }

  private static boolean tail(byte[] bytes, int at, int size) {
    for (int i = 1; i < size; i++) {
      if ((bytes[at + i] & 0xc0) != 0x80) {
        return false;
      }
    }
    int lead = bytes[at] & 0xff;
    int second = bytes[at + 1] & 0xff;
    return switch (lead) {
      case 0xe0 -> second >= 0xa0;
      case 0xed -> second < 0xa0;
      case 0xf0 -> second >= 0x90;
      case 0xf4 -> second < 0x90;
      default -> true;
    };
  }
}
