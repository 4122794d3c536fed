package dev.steward.helpcenter.editing;

import dev.steward.helpcenter.finding.Synonyms;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Variables and synonyms.
///
/// @param names of all variables that have a value or are used in an article, in order
/// @param values by language and name
/// @param used names that an article uses
public record WordsPage(
    List<Locale> languages,
    List<String> names,
    Map<Locale, Map<String, String>> values,
    Set<String> used,
    List<Synonyms.Group> synonyms,
    Optional<String> problem) {

  /// The value in a language; empty where there is none.
  public String value(Locale locale, String name) {
    return values.getOrDefault(locale, Map.of()).getOrDefault(name, "");
  }

  /// Whether an article uses it and a language has no value.
  public boolean isMissing(String name) {
    return used.contains(name)
        && languages.stream().anyMatch(locale -> value(locale, name).isEmpty());
  }
}
