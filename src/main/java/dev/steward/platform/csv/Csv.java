package dev.steward.platform.csv;

import java.util.ArrayList;
import java.util.List;

/// Reads comma-separated values (RFC 4180): fields in double quotes may hold commas, line ends and
/// doubled quotes. A byte order mark is skipped, empty lines are left out, and where the first line
/// has semicolons or tabs but no commas, those part the fields: so do spreadsheets of many
/// countries.
public final class Csv {

  /// One line of the table.
  ///
  /// @param number of the line it begins on, counted from 1
  public record Line(int number, List<String> fields) {

    /// The field at a place, stripped; empty where the line is shorter.
    public String field(int at) {
      return at >= 0 && at < fields.size() ? fields.get(at).strip() : "";
    }
  }

  private final String text;
  private final char comma;
  private final List<Line> lines = new ArrayList<>();
  private final StringBuilder field = new StringBuilder();
  private List<String> fields = new ArrayList<>();
  private int line = 1;
  private int began = 1;

  private Csv(String text) {
    this.text = text.startsWith("\uFEFF") ? text.substring(1) : text;
    this.comma = separator(this.text);
  }

  /// The lines of a table.
  ///
  /// @throws IllegalArgumentException where a quote is never closed; its message is the line number
  public static List<Line> lines(String text) {
    return new Csv(text).read();
  }

  private List<Line> read() {
    boolean quoted = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (quoted && c == '"' && i + 1 < text.length() && text.charAt(i + 1) == '"') {
        field.append(c);
        i++;
      } else if (c == '"' && (quoted || field.toString().isBlank())) {
        quoted = !quoted;
      } else if (quoted || (c != comma && c != '\n' && c != '\r')) {
        field.append(c);
        line += c == '\n' ? 1 : 0;
      } else {
        ends(c);
      }
    }
    if (quoted) {
      throw new IllegalArgumentException(Integer.toString(began));
    }
    ends('\n');
    return lines;
  }

  private void ends(char c) {
    if (c == '\r') {
      return;
    }
    fields.add(field.toString());
    field.setLength(0);
    if (c == '\n') {
      if (fields.stream().anyMatch(each -> !each.isBlank())) {
        lines.add(new Line(began, List.copyOf(fields)));
      }
      fields = new ArrayList<>();
      line++;
      began = line;
    }
  }

  private static char separator(String text) {
    String first = text.lines().findFirst().orElse("");
    if (first.indexOf(',') >= 0) {
      return ',';
    }
    return first.indexOf(';') >= 0 ? ';' : first.indexOf('\t') >= 0 ? '\t' : ',';
  }
}
