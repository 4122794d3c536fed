package dev.steward.email.trust;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Splits a structured field into tokens: `;` and `=` stand alone, comments (nested) vanish, and a
/// quoted string becomes one token with a leading quote sign so that its content cannot pose as
/// punctuation.
final class FieldTokens {
  private static final int LONGEST = 20_000;
  private static final int DEEPEST = 50;

  private final String field;
  private final List<String> tokens = new ArrayList<>();
  private final StringBuilder token = new StringBuilder();
  private int at;

  private FieldTokens(String field) {
    this.field = field;
  }

  /// Empty where a comment or quote never ends, or the field is longer than any honest one.
  static Optional<List<String>> of(String field) {
    FieldTokens reader = new FieldTokens(field);
    return field.length() <= LONGEST && reader.read()
        ? Optional.of(reader.tokens)
        : Optional.empty();
  }

  private boolean read() {
    while (at < field.length()) {
      char c = field.charAt(at++);
      boolean fine = true;
      switch (c) {
        case '(' -> fine = skipComment();
        case '"' -> fine = readQuoted();
        case ';', '=' -> {
          end();
          tokens.add(String.valueOf(c));
        }
        case ' ', '\t', '\r', '\n' -> end();
        default -> token.append(c);
      }
      if (!fine) {
        return false;
      }
    }
    end();
    return true;
  }

  private boolean skipComment() {
    end();
    int depth = 1;
    while (at < field.length() && depth > 0 && depth <= DEEPEST) {
      char c = field.charAt(at++);
      if (c == '\\') {
        at++;
      } else if (c == '(') {
        depth++;
      } else if (c == ')') {
        depth--;
      }
    }
    return depth == 0;
  }

  private boolean readQuoted() {
    StringBuilder quoted = new StringBuilder("\"");
    while (at < field.length()) {
      char c = field.charAt(at++);
      if (c == '"') {
        boolean goesOn = at < field.length() && " \t\r\n;=(".indexOf(field.charAt(at)) < 0;
        if (token.isEmpty() && !goesOn) {
          tokens.add(quoted.toString());
        } else {
          // Part of a longer word such as "li wei"@example.org.
          token.append(quoted, 1, quoted.length());
        }
        return true;
      }
      quoted.append(c == '\\' && at < field.length() ? field.charAt(at++) : c);
    }
    return false;
  }

  private void end() {
    if (!token.isEmpty()) {
      tokens.add(token.toString());
      token.setLength(0);
    }
  }
}
