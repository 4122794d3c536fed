package dev.steward.helpcenter;

import java.util.List;
import java.util.Locale;

/// What one version of a translation says.
///
/// @param title plain text, may name variables
/// @param summary one sentence for lists and search engines, plain text, may name variables
/// @param labels words by which it shall be found, in its language
/// @param body in the format; Markdown is CommonMark with tables, callouts (`> [!NOTE]`), links to
///   articles (`article:slug`) and pages (`page:path`), variables (`{{name}}`) and parts for the
///   desk only (`::: agent` … `:::`)
public record Wording(
    String title, String summary, List<String> labels, Format format, String body) {

  /// How the body is written.
  public enum Format {
    /// What our editor writes.
    MARKDOWN,
    /// What programs and imports bring.
    HTML;

    /// The name in the database.
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }

    /// The format of a code.
    public static Format of(String code) {
      return valueOf(code.toUpperCase(Locale.ROOT));
    }
  }

  public Wording {
    labels = List.copyOf(labels);
  }
}
