package dev.steward.helpcenter.porting;

import java.util.List;
import java.util.Optional;

/// The page on which articles come in and go out.
///
/// @param report what the files just handed in did or would do
/// @param problem why they could not be read, in the editor's language
public record PortingPage(Optional<ImportReport> report, Optional<String> problem) {
  private static final int SHOWN = 300;

  /// What differs, as far as a page shows it.
  public List<ImportReport.Line> lines() {
    return report.stream()
        .flatMap(each -> each.lines().stream())
        .filter(line -> line.verdict() != ImportReport.Verdict.SAME)
        .limit(SHOWN)
        .toList();
  }

  /// The kinds that are counted.
  public List<String> kinds() {
    return List.of("category", "section", "words");
  }
}
