package dev.steward.audit.sealing;

import java.util.Map;
import java.util.TreeMap;

/// JSON with one spelling for each value (RFC 8785), as far as texts and objects of them need it.
/// Members are ordered by UTF-16 code units, which is how Java compares texts.
final class CanonicalJson {

  private CanonicalJson() {}

  /// @param members texts, or maps of the same kind
  static String of(Map<String, ?> members) {
    var out = new StringBuilder();
    object(members, out);
    return out.toString();
  }

  private static void object(Map<String, ?> members, StringBuilder out) {
    out.append('{');
    new TreeMap<>(members)
        .forEach((name, value) -> {
          if (out.charAt(out.length() - 1) != '{') {
            out.append(',');
          }
          text(name, out);
          out.append(':');
          value(value, out);
        });
    out.append('}');
  }

  @SuppressWarnings("unchecked")
  private static void value(Object value, StringBuilder out) {
    switch (value) {
      case Map<?, ?> inner -> object((Map<String, ?>) inner, out);
      case String text -> text(text, out);
      default -> throw new IllegalArgumentException("neither a text nor an object");
    }
  }

  private static void text(String text, StringBuilder out) {
    out.append('"');
    text.chars()
        .forEach(c -> {
          switch (c) {
            case '"' -> out.append("\\\"");
            case '\\' -> out.append("\\\\");
            case '\b' -> out.append("\\b");
            case '\f' -> out.append("\\f");
            case '\n' -> out.append("\\n");
            case '\r' -> out.append("\\r");
            case '\t' -> out.append("\\t");
            default -> {
              if (c < ' ') {
                out.append(String.format("\\u%04x", c));
              } else {
                out.append((char) c);
              }
            }
          }
        });
    out.append('"');
  }
}
