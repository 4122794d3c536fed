package dev.steward.helpcenter.frame;

import java.time.Instant;
import java.util.Locale;
import java.util.Map;

/// A page of a module that search engines and models shall know of: it stands in the site map and
/// in `llms.txt`.
///
/// @param paths where it is, in each language it is written in
/// @param titles by the same languages
public record ListedPage(Map<Locale, String> paths, Map<Locale, String> titles, Instant changedAt) {

  public ListedPage {
    paths = Map.copyOf(paths);
    titles = Map.copyOf(titles);
  }
}
