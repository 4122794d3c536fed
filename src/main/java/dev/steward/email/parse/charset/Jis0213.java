package dev.steward.email.parse.charset;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.util.Optional;

/// EUC-JISX0213 and ISO-2022-JP-3/2004. The JDK has JIS X 0213 only in its Shift_JIS form, so the
/// code points are moved there arithmetically.
final class Jis0213 implements ByteDecoder {
  private final ByteDecoder shifted = new OfCharset(Charset.forName("x-SJIS_0213"));
  private final boolean escapes;

  Jis0213(boolean escapes) {
    this.escapes = escapes;
  }

  @Override
  public Optional<String> strict(byte[] bytes, int offset, int length) {
    byte[] moved = escapes ? fromEscapes(bytes, offset, length) : fromEuc(bytes, offset, length);
    return shifted.strict(moved, 0, moved.length);
  }

  @Override
  public String lenient(byte[] bytes, int offset, int length) {
    byte[] moved = escapes ? fromEscapes(bytes, offset, length) : fromEuc(bytes, offset, length);
    return shifted.lenient(moved, 0, moved.length);
  }

  private static byte[] fromEuc(byte[] bytes, int offset, int length) {
    var out = new ByteArrayOutputStream(length);
    int end = offset + length;
    int i = offset;
    while (i < end) {
      int c = bytes[i] & 0xff;
      if (c == 0x8e && i + 1 < end) {
        out.write(bytes[i + 1]);
        i += 2;
      } else if (c == 0x8f && i + 2 < end) {
        put(out, 2, (bytes[i + 1] & 0x7f) - 0x20, (bytes[i + 2] & 0x7f) - 0x20);
        i += 3;
      } else if (c >= 0xa1 && i + 1 < end) {
        put(out, 1, (c & 0x7f) - 0x20, (bytes[i + 1] & 0x7f) - 0x20);
        i += 2;
      } else {
        out.write(c);
        i++;
      }
    }
    return out.toByteArray();
  }

  private static byte[] fromEscapes(byte[] bytes, int offset, int length) {
    var out = new ByteArrayOutputStream(length);
    int end = offset + length;
    int plane = 0;
    int i = offset;
    while (i < end) {
      int c = bytes[i] & 0xff;
      if (c == 0x1b && i + 2 < end) {
        boolean four = bytes[i + 1] == '$' && bytes[i + 2] == '(' && i + 3 < end;
        int set = four ? bytes[i + 3] : bytes[i + 2];
        plane = bytes[i + 1] == '(' ? 0 : set == 'P' ? 2 : 1;
        i += four ? 4 : 3;
      } else if (plane > 0 && c > 0x20 && i + 1 < end) {
        put(out, plane, c - 0x20, (bytes[i + 1] & 0x7f) - 0x20);
        i += 2;
      } else {
        out.write(c);
        i++;
      }
    }
    return out.toByteArray();
  }

  /// Row and cell (both from 1) to the two bytes of Shift_JISX0213.
  private static void put(ByteArrayOutputStream out, int plane, int row, int cell) {
    int lead;
    if (plane == 1) {
      lead = row <= 62 ? (row + 0x101) / 2 : (row + 0x181) / 2;
    } else if (row >= 78) {
      lead = (row + 0x19b) / 2;
    } else {
      lead = (row + 0x1df) / 2 - row / 8 * 3;
    }
    int trail = (row & 1) == 0 ? cell + 0x9e : cell + (cell < 64 ? 0x3f : 0x40);
    out.write(lead);
    out.write(trail);
  }
}
