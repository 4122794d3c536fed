package dev.steward.email.parse.mime;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// The open boundaries, outermost first, and the delimiter line last found.
final class Delimiters {
  private static final int SHORTEST_PREFIX = 12;

  private final byte[] bytes;
  private final int end;
  private final List<byte[]> open = new ArrayList<>();
  private int level = -1;
  private boolean closing;
  private int contentEnd;
  private int after;

  Delimiters(byte[] bytes, int end) {
    this.bytes = bytes;
    this.end = end;
  }

  /// Opens a boundary and gives its level. An empty one is never found.
  int open(String boundary) {
    open.add(boundary.stripTrailing().getBytes(StandardCharsets.ISO_8859_1));
    return open.size() - 1;
  }

  void replace(int at, byte[] boundary) {
    open.set(at, boundary);
  }

  void close(int at) {
    while (open.size() > at) {
      open.removeLast();
    }
  }

  /// Level of the boundary found, or -1 at the end of the bytes.
  int level() {
    return level;
  }

  boolean isClosing() {
    return closing;
  }

  /// Where what stands before the delimiter ends.
  int contentEnd() {
    return contentEnd;
  }

  /// Where what follows the delimiter begins.
  int after() {
    return after;
  }

  /// Finds the next delimiter line of any open boundary at or after `from`, which is the start of a
  /// line.
  void scan(int from) {
    int line = from;
    if (!open.isEmpty()) {
      while (line < end) {
        if (bytes[line] == '-' && line + 2 < end && bytes[line + 1] == '-' && match(line)) {
          contentEnd = beforeLineEnd(from, line);
          return;
        }
        line = Lines.next(bytes, line, end);
      }
    }
    level = -1;
    closing = false;
    contentEnd = end;
    after = end;
  }

  private boolean match(int line) {
    int next = Lines.next(bytes, line, end);
    int text = Lines.textEnd(bytes, line, next);
    for (int i = open.size() - 1; i >= 0; i--) {
      byte[] boundary = open.get(i);
      int rest = line + 2 + boundary.length;
      if (boundary.length > 0 && rest <= text && isAt(boundary, line + 2)) {
        boolean close = text - rest >= 2 && bytes[rest] == '-' && bytes[rest + 1] == '-';
        if (close || Lines.isBlank(bytes, rest, text)) {
          level = i;
          closing = close;
          after = next;
          return true;
        }
      }
    }
    return false;
  }

  private boolean isAt(byte[] boundary, int at) {
    return Arrays.equals(boundary, 0, boundary.length, bytes, at, at + boundary.length);
  }

  private int beforeLineEnd(int from, int line) {
    return Lines.textEnd(bytes, from, line);
  }

  /// The boundary really used between `from` and the last delimiter found, where the declared one
  /// is not: a line of two hyphens and more, followed by a Content- field, or that resembles the
  /// declared boundary.
  Optional<byte[]> sniff(int from, String declared) {
    int line = from;
    int limit = level < 0 ? end : contentEnd;
    while (line < limit) {
      int next = Lines.next(bytes, line, end);
      if (bytes[line] == '-' && line + 2 < limit && bytes[line + 1] == '-') {
        int text = Lines.textEnd(bytes, line, next);
        var used = new String(bytes, line + 2, text - line - 2, StandardCharsets.ISO_8859_1);
        used = used.stripTrailing();
        if (!used.isEmpty() && (resembles(used, declared) || isFieldAt(next))) {
          return Optional.of(used.getBytes(StandardCharsets.ISO_8859_1));
        }
      }
      line = next;
    }
    return Optional.empty();
  }

  private static boolean resembles(String used, String declared) {
    return used.equalsIgnoreCase(declared)
        || (used.length() >= SHORTEST_PREFIX && declared.startsWith(used));
  }

  private boolean isFieldAt(int line) {
    return line < end && Lines.startsWith(bytes, line, end, "content-");
  }
}
