package dev.steward.email.parse.mime;

import static java.util.Locale.ROOT;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Reads a header block, good or bad, and finds where the body begins.
final class HeaderReader {
  /// How far a stray line may be followed by real fields and still be taken as part of the header.
  private static final int LOOK_AHEAD = 30;

  /// Fields that make it likely that the header goes on.
  private static final Set<String> WELL_KNOWN =
      Set.of(
          "from",
          "to",
          "cc",
          "bcc",
          "subject",
          "date",
          "sender",
          "reply-to",
          "message-id",
          "mime-version",
          "received",
          "return-path",
          "references",
          "in-reply-to",
          "importance",
          "precedence",
          "delivered-to",
          "user-agent",
          "organization",
          "envelope-to");

  private final byte[] bytes;
  private final int end;
  private final Budget budget;
  private final List<Field> fields = new ArrayList<>();
  private int body;
  private int name = -1;
  private int nameEnd;
  private int valueStart;
  private int valueEnd;
  private int kept;

  private HeaderReader(byte[] bytes, int start, int end, Budget budget) {
    this.bytes = bytes;
    this.end = end;
    this.budget = budget;
    this.body = start;
  }

  /// @param body where the body begins
  record Block(List<Field> fields, int body) {}

  static Block read(byte[] bytes, int start, int end, Budget budget) {
    var reader = new HeaderReader(bytes, start, end, budget);
    reader.lines(start);
    reader.finishField();
    return new Block(List.copyOf(reader.fields), reader.body);
  }

  private void lines(int start) {
    int line = start;
    while (line < end) {
      int next = Lines.next(bytes, line, end);
      int text = Lines.textEnd(bytes, line, next);
      if (text == line) {
        body = next;
        return;
      }
      if (endsHere(line, text, next)) {
        return;
      }
      line = next;
    }
    body = end;
  }

  /// Takes one line in; true if the header ended with or before it, and then `body` is set.
  private boolean endsHere(int line, int text, int next) {
    boolean indented = bytes[line] == ' ' || bytes[line] == '\t';
    int colon = indented ? -1 : Lines.colon(bytes, line, text);
    if (colon >= 0 && !looksLikeDelimiter(line, text, colon)) {
      startField(line, colon, text);
    } else if (indented && Lines.isBlank(bytes, line, text)) {
      if (!fieldFollows(next)) {
        body = next;
        return true;
      }
    } else if (indented) {
      valueEnd = text;
    } else {
      return stray(line, text, next);
    }
    return false;
  }

  /// A line that is no field: an envelope line, the beginning of the body, or a broken fold.
  private boolean stray(int line, int text, int next) {
    if (isEnvelopeLine(line, text)) {
      return false;
    }
    budget.note(Fault.BROKEN_STRUCTURE);
    boolean delimiter = bytes[line] == '-' && text - line > 2 && bytes[line + 1] == '-';
    if (delimiter || !fieldFollows(next)) {
      body = line;
      return true;
    }
    if (name >= 0 && Lines.startsWith(bytes, name, nameEnd, "subject")) {
      valueEnd = text;
    }
    return false;
  }

  private boolean isEnvelopeLine(int line, int text) {
    return fields.isEmpty()
        && name < 0
        && (Lines.startsWith(bytes, line, text, "from ")
            || Lines.startsWith(bytes, line, text, ">from "));
  }

  /// `--=_x:y` would pass as a field name.
  private boolean looksLikeDelimiter(int line, int text, int colon) {
    return bytes[line] == '-' && text - line > 3 && bytes[line + 1] == '-' && colon > line + 2;
  }

  private boolean fieldFollows(int from) {
    int line = from;
    for (int i = 0; i < LOOK_AHEAD && line < end; i++) {
      int next = Lines.next(bytes, line, end);
      int text = Lines.textEnd(bytes, line, next);
      if (text == line || Lines.startsWith(bytes, line, text, "--")) {
        return false;
      }
      int colon = Lines.colon(bytes, line, text);
      if (colon > 0 && isWellKnown(line, colon)) {
        return true;
      }
      line = next;
    }
    return false;
  }

  private boolean isWellKnown(int from, int colon) {
    return Lines.startsWith(bytes, from, colon, "x-")
        || Lines.startsWith(bytes, from, colon, "content-")
        || Lines.startsWith(bytes, from, colon, "list-")
        || (colon - from < 20 && WELL_KNOWN.contains(latin(from, colon).strip().toLowerCase(ROOT)));
  }

  private void startField(int line, int colon, int text) {
    finishField();
    name = line;
    nameEnd = colon;
    while (bytes[nameEnd - 1] == ' ' || bytes[nameEnd - 1] == '\t') {
      nameEnd--;
    }
    valueStart = colon + 1;
    valueEnd = text;
  }

  private void finishField() {
    if (name < 0 || !isAscii(name, nameEnd)) {
      name = -1;
      return;
    }
    int size = valueEnd - name;
    if (kept + size <= budget.headerBytes()) {
      kept += size;
      fields.add(new Field(latin(name, nameEnd), Unfolding.value(bytes, valueStart, valueEnd)));
    } else {
      budget.note(Fault.LIMIT_REACHED);
      keepBeginning();
    }
    name = -1;
  }

  /// Of what is over the limit, structure and sender stay readable as far as they are short.
  private void keepBeginning() {
    int room = Math.min(valueEnd, valueStart + 1000);
    if (fields.size() < 1000 && Lines.startsWith(bytes, name, nameEnd, "content-")
        || kept == 0
        || Lines.startsWith(bytes, name, nameEnd, "subject")
        || Lines.startsWith(bytes, name, nameEnd, "from")) {
      kept += room - name;
      fields.add(new Field(latin(name, nameEnd), Unfolding.value(bytes, valueStart, room)));
    }
  }

  private boolean isAscii(int from, int to) {
    for (int i = from; i < to; i++) {
      if (bytes[i] < 0) {
        budget.note(Fault.BROKEN_STRUCTURE);
        return false;
      }
    }
    return true;
  }

  private String latin(int from, int to) {
    return new String(bytes, from, to - from, StandardCharsets.ISO_8859_1);
  }
}
