package dev.steward.email.parse.mime;

/// Quoted-printable (RFC 2045 6.7), read leniently: lower-case hex, a blank after the soft break's
/// equals sign, an equals sign that means itself.
final class QuotedPrintable {
  private QuotedPrintable() {}

  /// @param broken escapes that are none
  record Result(Slice slice, int broken) {}

  static Result decode(Slice encoded) {
    byte[] in = encoded.bytes();
    int end = encoded.offset() + encoded.length();
    byte[] out = new byte[encoded.length()];
    int written = 0;
    int solid = 0;
    int broken = 0;
    int i = encoded.offset();
    while (i < end) {
      int c = in[i];
      if (c == '=') {
        int soft = softBreak(in, i + 1, end);
        int value = soft < 0 ? hex(in, i + 1, end) : 0;
        if (soft >= 0) {
          i = soft;
        } else {
          broken += value < 0 ? 1 : 0;
          out[written++] = value < 0 ? (byte) '=' : (byte) value;
          i += value < 0 ? 1 : 3;
        }
        solid = written;
      } else {
        if (c == '\n' || c == '\r') {
          // Blanks at the end of a line were added on the way and do not count.
          written = solid;
        }
        out[written++] = (byte) c;
        i++;
        solid = c == ' ' || c == '\t' ? solid : written;
      }
    }
    return new Result(new Slice(out, 0, written), broken);
  }

  /// Where to go on after a soft line break whose equals sign stands before `at`, or -1.
  private static int softBreak(byte[] in, int at, int end) {
    int i = at;
    while (i < end && (in[i] == ' ' || in[i] == '\t' || in[i] == '\r')) {
      i++;
    }
    if (i >= end) {
      return end;
    }
    return in[i] == '\n' ? i + 1 : -1;
  }

  private static int hex(byte[] in, int at, int end) {
    int high = at + 1 < end ? Character.digit(in[at], 16) : -1;
    int low = high >= 0 ? Character.digit(in[at + 1], 16) : -1;
    return low < 0 ? -1 : high << 4 | low;
  }
}
