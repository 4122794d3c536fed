package dev.steward.email.parse.mime;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/// Splits a structured field value into its parameters, forgiving what clients get wrong: quotes
/// that are not escaped, backslashes that are, missing semicolons and missing quotes.
final class ParameterLexer {
  private final String field;
  private final Map<String, String> found = new HashMap<>();
  private int at;

  ParameterLexer(String field) {
    this.field = field;
  }

  Parameters parse() {
    int semicolon = field.indexOf(';');
    String value = (semicolon < 0 ? field : field.substring(0, semicolon)).strip();
    at = semicolon < 0 ? field.length() : semicolon + 1;
    while (at < field.length()) {
      parameter();
    }
    return new Parameters(value, found);
  }

  private void parameter() {
    int start = at;
    while (at < field.length() && field.charAt(at) != '=' && field.charAt(at) != ';') {
      at++;
    }
    String name = field.substring(start, at).strip().toLowerCase(Locale.ROOT);
    boolean valued = at < field.length() && field.charAt(at) == '=';
    at++;
    if (valued) {
      at = afterBlanks(at);
      String value = at < field.length() && field.charAt(at) == '"' ? quoted() : bare(name);
      if (!name.isEmpty()) {
        found.putIfAbsent(name, value);
      }
    }
  }

  private int afterBlanks(int from) {
    int i = from;
    while (i < field.length() && Character.isWhitespace(field.charAt(i))) {
      i++;
    }
    return i;
  }

  /// A backslash escapes quotes and itself; before anything else it is part of a Windows path.
  private String quoted() {
    var value = new StringBuilder();
    for (at++; at < field.length(); at++) {
      char c = field.charAt(at);
      char next = at + 1 < field.length() ? field.charAt(at + 1) : ';';
      if (c == '"' && closes(at + 1)) {
        break;
      } else if (c == '\\' && (next == '"' || next == '\\') && at + 1 < field.length()) {
        value.append(next);
        at++;
      } else {
        value.append(c);
      }
    }
    at = afterBlanks(at + 1);
    if (at < field.length() && field.charAt(at) == ';') {
      at++;
    }
    return value.toString();
  }

  /// A quote closes only before a semicolon, a comment, the end or another parameter, so that
  /// unescaped quotes inside a file name survive.
  private boolean closes(int from) {
    int next = afterBlanks(from);
    if (next >= field.length() || field.charAt(next) == ';' || field.charAt(next) == '(') {
      return true;
    }
    int name = next;
    while (name < field.length() && isNameChar(field.charAt(name))) {
      name++;
    }
    return next > from && name > next && name < field.length() && field.charAt(name) == '=';
  }

  private static boolean isNameChar(char c) {
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || c == '-'
        || c == '*'
        || (c >= '0' && c <= '9');
  }

  private String bare(String name) {
    int semicolon = field.indexOf(';', at);
    int end = semicolon < 0 ? field.length() : semicolon;
    String value = field.substring(at, end).strip();
    at = end + 1;
    int blank = value.indexOf(' ');
    boolean word = name.equals("boundary") || name.equals("charset");
    return word && blank > 0 ? value.substring(0, blank) : value;
  }
}
