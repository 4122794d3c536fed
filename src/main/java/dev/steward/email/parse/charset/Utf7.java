package dev.steward.email.parse.charset;

import java.util.Optional;

/// UTF-7 (RFC 2152): ASCII with runs of base64 UTF-16 between `+` and `-`.
final class Utf7 implements ByteDecoder {
  private static final String ALPHABET =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

  @Override
  public Optional<String> strict(byte[] bytes, int offset, int length) {
    for (int i = offset; i < offset + length; i++) {
      if (bytes[i] < 0) {
        return Optional.empty();
      }
    }
    return Optional.of(lenient(bytes, offset, length));
  }

  @Override
  public String lenient(byte[] bytes, int offset, int length) {
    var text = new StringBuilder(length);
    int end = offset + length;
    int i = offset;
    while (i < end) {
      int c = bytes[i++] & 0xff;
      if (c != '+') {
        text.append((char) c);
      } else if (i < end && bytes[i] == '-') {
        text.append('+');
        i++;
      } else {
        i = shifted(bytes, i, end, text);
      }
    }
    return text.toString();
  }

  private static int shifted(byte[] bytes, int from, int end, StringBuilder text) {
    int bits = 0;
    int held = 0;
    int i = from;
    for (; i < end; i++) {
      int value = bytes[i] < 0 ? -1 : ALPHABET.indexOf(bytes[i]);
      if (value < 0) {
        break;
      }
      held = (held << 6 | value) & 0x3fffff;
      bits += 6;
      if (bits >= 16) {
        bits -= 16;
        text.append((char) (held >> bits));
      }
    }
    return i < end && bytes[i] == '-' ? i + 1 : i;
  }
}
