package dev.steward.email.parse.tnef;

import dev.steward.email.parse.mime.Budget;
import dev.steward.email.parse.mime.Slice;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// Unpacks RTF bodies (MS-OXRTFCP): back references into a window of 4096 bytes that begins with
/// common RTF words.
final class CompressedRtf {
  private static final int PACKED = 0x75465a4c;
  private static final int PLAIN = 0x414c454d;
  private static final int WINDOW = 4096;
  private static final int LARGEST = 16 * 1024 * 1024;
  private static final byte[] COMMON =
      ("{\\rtf1\\ansi\\mac\\deff0\\deftab720{\\fonttbl;}{\\f0\\fnil \\froman \\fswiss \\fmodern "
              + "\\fscript \\fdecor MS Sans SerifSymbolArialTimes New RomanCourier{\\colortbl\\red0"
              + "\\green0\\blue0\r\n\\par \\pard\\plain\\f0\\fs20\\b\\i\\u\\tab\\tx")
          .getBytes(StandardCharsets.US_ASCII);

  private CompressedRtf() {}

  /// The RTF; cut where the input is damaged or the budget ends.
  static byte[] unpack(Slice packed, Budget budget) {
    var cursor = new TnefCursor(packed);
    cursor.skip(4);
    int size = cursor.int32();
    int kind = cursor.int32();
    cursor.skip(4);
    var rest = cursor.slice(Integer.MAX_VALUE);
    int limit = Math.min(Math.max(size, 0), LARGEST);
    if (!budget.takeDecoded(limit) || (kind != PACKED && kind != PLAIN)) {
      return new byte[0];
    }
    return kind == PLAIN ? rest.copy() : unpack(rest, limit);
  }

  private static byte[] unpack(Slice in, int limit) {
    byte[] window = Arrays.copyOf(COMMON, WINDOW);
    var out = new ByteArrayOutputStream();
    int write = COMMON.length;
    int at = in.offset();
    int end = in.offset() + in.length();
    while (at < end && out.size() < limit) {
      int control = in.bytes()[at++];
      for (int bit = 0; bit < 8 && at < end; bit++) {
        if ((control >> bit & 1) == 0) {
          byte literal = in.bytes()[at++];
          out.write(literal);
          window[write++ % WINDOW] = literal;
        } else if (at + 1 < end) {
          int token = (in.bytes()[at] & 0xff) << 8 | in.bytes()[at + 1] & 0xff;
          at += 2;
          int from = token >> 4;
          if (from == write % WINDOW) {
            return out.toByteArray();
          }
          write = repeat(window, from, (token & 15) + 2, write, out);
        } else {
          at = end;
        }
      }
    }
    return out.toByteArray();
  }

  private static int repeat(
      byte[] window, int from, int length, int write, ByteArrayOutputStream out) {
    for (int i = 0; i < length; i++) {
      byte b = window[(from + i) % WINDOW];
      out.write(b);
      window[(write + i) % WINDOW] = b;
    }
    return write + length;
  }
}
