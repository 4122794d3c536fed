package dev.steward.email.parse.mime;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// Files written into a text with uuencode: `begin 644 name` … `end`.
public final class Uuencoding {
  private static final int MOST_FILES = 100;

  private Uuencoding() {}

  /// One file.
  ///
  /// @param name as it stood (ISO-8859-1)
  /// @param start of the `begin` line, in the array of the text
  /// @param end just past the `end` line
  /// @param decoded its bytes
  public record Embedded(String name, int start, int end, Slice decoded) {}

  /// Every complete-looking file in the bytes, in order.
  public static List<Embedded> find(Slice text) {
    var found = new ArrayList<Embedded>();
    byte[] bytes = text.bytes();
    int end = text.offset() + text.length();
    int line = text.offset();
    while (line < end && found.size() < MOST_FILES) {
      int next = Lines.next(bytes, line, end);
      int nameAt = nameAt(bytes, line, Lines.textEnd(bytes, line, next));
      if (nameAt > 0 && isDataLine(bytes, next, end)) {
        var file = file(bytes, line, nameAt, next, end);
        found.add(file);
        line = file.end();
      } else {
        line = next;
      }
    }
    return found;
  }

  /// Where the file name begins on a `begin` line, or -1.
  private static int nameAt(byte[] bytes, int line, int text) {
    if (!Lines.startsWith(bytes, line, text, "begin ")) {
      return -1;
    }
    int i = line + 6;
    int digits = 0;
    while (i < text && bytes[i] >= '0' && bytes[i] <= '7') {
      i++;
      digits++;
    }
    return digits >= 3 && digits <= 4 && i + 1 < text && bytes[i] == ' ' ? i + 1 : -1;
  }

  private static boolean isDataLine(byte[] bytes, int line, int end) {
    int next = Lines.next(bytes, line, end);
    int text = Lines.textEnd(bytes, line, next);
    if (text == line || isEnd(bytes, line, text)) {
      return false;
    }
    int length = (bytes[line] - ' ') & 0x3f;
    int needed = (length + 2) / 3 * 4;
    return bytes[line] >= ' '
        && bytes[line] <= '`'
        && text - line - 1 >= needed - 3
        && text - line - 1 <= needed + 3;
  }

  private static Embedded file(byte[] bytes, int begin, int nameAt, int from, int end) {
    var out = new ByteArrayOutputStream();
    int line = from;
    while (line < end) {
      int next = Lines.next(bytes, line, end);
      int text = Lines.textEnd(bytes, line, next);
      if (isEnd(bytes, line, text)) {
        line = next;
        break;
      }
      if (text > line && !isDataLine(bytes, line, end)) {
        break;
      }
      data(bytes, line, text, out);
      line = next;
    }
    int nameEnd = Lines.textEnd(bytes, nameAt, from);
    var name = new String(bytes, nameAt, nameEnd - nameAt, StandardCharsets.ISO_8859_1);
    return new Embedded(name.strip(), begin, line, Slice.of(out.toByteArray()));
  }

  private static boolean isEnd(byte[] bytes, int line, int text) {
    return text - line == 3 && Lines.startsWith(bytes, line, text, "end");
  }

  private static void data(byte[] bytes, int line, int text, ByteArrayOutputStream out) {
    int length = text > line ? (bytes[line] - ' ') & 0x3f : 0;
    int at = line + 1;
    for (int written = 0; written < length; written += 3, at += 4) {
      int bits = 0;
      for (int i = 0; i < 4; i++) {
        int c = at + i < text ? bytes[at + i] : ' ';
        bits = bits << 6 | ((c - ' ') & 0x3f);
      }
      for (int i = 0; i < Math.min(3, length - written); i++) {
        out.write(bits >> (16 - 8 * i));
      }
    }
  }
}
