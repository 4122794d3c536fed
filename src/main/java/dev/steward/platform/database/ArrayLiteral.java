package dev.steward.platform.database;

import java.util.Collection;
import java.util.stream.Collectors;

/// An array of texts in PostgreSQL's own notation, for a statement that takes many rows at once:
/// `unnest` would flatten an array of arrays, so each row's array travels as a text and is cast.
public final class ArrayLiteral {
  private ArrayLiteral() {}

  /// As in `{"one","two"}`.
  public static String of(Collection<String> values) {
    return values.isEmpty()
        ? "{}"
        : values.stream().map(ArrayLiteral::quoted).collect(Collectors.joining(",", "{", "}"));
  }

  private static String quoted(String value) {
    return '"' + value.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }
}
