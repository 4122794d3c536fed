package dev.steward.email.parse.charset;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.util.Optional;

/// HZ-GB-2312 (RFC 1843): GB 2312 in seven bits between `~{` and `~}`.
final class Hz implements ByteDecoder {
  private final ByteDecoder gb = new OfCharset(Charset.forName("GB18030"));

  @Override
  public Optional<String> strict(byte[] bytes, int offset, int length) {
    byte[] wide = widen(bytes, offset, length);
    return gb.strict(wide, 0, wide.length);
  }

  @Override
  public String lenient(byte[] bytes, int offset, int length) {
    byte[] wide = widen(bytes, offset, length);
    return gb.lenient(wide, 0, wide.length);
  }

  private static byte[] widen(byte[] bytes, int offset, int length) {
    var wide = new ByteArrayOutputStream(length);
    int end = offset + length;
    boolean chinese = false;
    for (int i = offset; i < end; i++) {
      int c = bytes[i] & 0xff;
      int next = i + 1 < end ? bytes[i + 1] & 0xff : -1;
      if (c == '~' && (next == '{' || next == '}')) {
        chinese = next == '{';
        i++;
      } else if (c == '~' && (next == '~' || next == '\n' || next == '\r')) {
        i += next == '~' ? 1 : lineEnd(bytes, i + 1, end);
        if (next == '~') {
          wide.write('~');
        }
      } else if (c == '\n') {
        chinese = false;
        wide.write(c);
      } else {
        wide.write(chinese && c > 0x20 ? c | 0x80 : c);
      }
    }
    return wide.toByteArray();
  }

  private static int lineEnd(byte[] bytes, int at, int end) {
    return bytes[at] == '\r' && at + 1 < end && bytes[at + 1] == '\n' ? 2 : 1;
  }
}
