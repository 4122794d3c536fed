package dev.steward.email.parse.field;

import dev.steward.email.parse.mime.EncodedWords;
import java.util.ArrayList;
import java.util.List;

/// Cuts an address field at its commas, semicolons and group names, leaving quotes, comments,
/// brackets and encoded words whole. A quote or bracket that never closes is an ordinary character.
public final class AddressItems {
  /// Mailboxes in one field.
  public static final int MOST = 1000;

  /// Farther than this no quote, comment or bracket is looked for its end, or a field full of
  /// opening ones would take time squared.
  private static final int LONGEST = CleanText.LONGEST_LINE;

  private final String field;
  private final List<String> items = new ArrayList<>();
  private int start;
  private int at;

  private AddressItems(String field) {
    this.field = field;
  }

  /// The items in order, at most [#MOST].
  public static List<String> split(String field) {
    var items = new AddressItems(field);
    items.run();
    return items.items;
  }

  private void run() {
    while (at < field.length() && items.size() <= MOST) {
      switch (field.charAt(at)) {
        case '"' -> at = skip(field, at, '"');
        case '(' -> at = skipComment(field, at);
        case '<' -> at = skip(field, at, '>');
        case '[' -> at = skip(field, at, ']');
        case '=' -> at = Math.max(at + 1, EncodedWords.end(field, at));
        case ',', ';' -> cut();
        case ':' -> group();
        default -> at++;
      }
    }
    at = field.length();
    cut();
  }

  private void cut() {
    String item = field.substring(start, at).strip();
    if (!item.isEmpty()) {
      items.add(item);
    }
    at++;
    start = at;
  }

  private void group() {
    at++;
    if (field.substring(start, at).indexOf('@') < 0) {
      start = at;
    }
  }

  /// Just past the closing character, or the next one where it never closes. In quotes a backslash
  /// hides the next character; a bracket must close before another opens.
  static int skip(String field, int from, char close) {
    for (int i = from + 1; i < Math.min(field.length(), from + LONGEST); i++) {
      char c = field.charAt(i);
      if (c == '\\' && close == '"') {
        i++;
      } else if (c == close) {
        return i + 1;
      } else if (close == '>' && c == '<') {
        break;
      }
    }
    return from + 1;
  }

  static int skipComment(String field, int from) {
    int depth = 0;
    for (int i = from; i < Math.min(field.length(), from + LONGEST); i++) {
      char c = field.charAt(i);
      if (c == '\\') {
        i++;
      } else if (c == '(') {
        depth++;
      } else if (c == ')' && --depth == 0) {
        return i + 1;
      }
    }
    return from + 1;
  }
}
