package dev.steward.helpcenter.porting;

import java.util.List;

/// What an import did, or would do.
///
/// @param rehearsed whether nothing was changed
/// @param lines what became of each part, in order
/// @param notes what an editor should look at
public record ImportReport(boolean rehearsed, List<Line> lines, List<Bundle.Note> notes) {

  /// What becomes of a part.
  public enum Verdict {
    /// It was not here.
    NEW,
    /// It came before and says something else now.
    CHANGED,
    /// It came before just so.
    SAME,
    /// It says something else now, but was edited here since; left as it is.
    KEPT;

    /// The name in message keys.
    public String code() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  /// A category, a section, an article in one language, or a file.
  ///
  /// @param kind `category`, `section`, `words` or `file`
  public record Line(String kind, String name, Verdict verdict) {}

  public ImportReport {
    lines = List.copyOf(lines);
    notes = List.copyOf(notes);
  }

  /// How many parts of a kind have this verdict.
  public long count(String kind, Verdict verdict) {
    return lines.stream()
        .filter(line -> line.kind().equals(kind) && line.verdict() == verdict)
        .count();
  }

  /// Whether anything differs from what is here.
  public boolean isEmpty() {
    return lines.stream()
        .noneMatch(line -> line.verdict() == Verdict.NEW || line.verdict() == Verdict.CHANGED);
  }
}
