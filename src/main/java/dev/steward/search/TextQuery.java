package dev.steward.search;

import java.util.List;
import java.util.Map;
import java.util.Set;

/// What is looked for.
///
/// @param text as a person typed it
/// @param synonyms groups of expressions that mean the same
/// @param required an entry must have one of the values, for each name
/// @param preferred entries with this value come first among equals, by name
/// @param limit at most so many hits
public record TextQuery(
    String text,
    List<Set<String>> synonyms,
    Map<String, Set<String>> required,
    Map<String, String> preferred,
    int limit) {

  /// Longer queries are cut here; nobody types them.
  public static final int LONGEST = 300;

  public TextQuery {
    text = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    synonyms = List.copyOf(synonyms);
    required = Map.copyOf(required);
    preferred = Map.copyOf(preferred);
  }
}
