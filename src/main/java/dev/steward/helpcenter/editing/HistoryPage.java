package dev.steward.helpcenter.editing;

import dev.steward.helpcenter.Article;
import dev.steward.helpcenter.Version;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// All versions of a translation, and what one of them changed.
///
/// @param chosen the version looked at
/// @param changes what it changed against the one before
/// @param names of writers, by their number
/// @param published the version readers see
public record HistoryPage(
    Article article,
    Locale locale,
    List<Version> versions,
    Version chosen,
    List<LineChanges.Line> changes,
    Map<Long, String> names,
    Optional<Long> published,
    String expected) {

  /// Where the editor is.
  public String editor() {
    return "/desk/knowledge/" + article.id().value() + "/" + locale.toLanguageTag();
  }

  /// Who wrote it; empty for the desk itself.
  public String writer(Version version) {
    return version.writtenBy().isPresent()
        ? names.getOrDefault(version.writtenBy().getAsLong(), "")
        : "";
  }
}
