package dev.steward.search;

import java.util.List;
import java.util.Set;

/// What is looked for in a [FacetIndex].
///
/// @param texts words that must all be there; the last of them may be the beginning of one
/// @param phrases words that must stand together
/// @param without words that must not stand together
/// @param instead an entry that meets one of these counts as if it held the texts
/// @param demands what it must be
/// @param loose whether most of the words are enough
/// @param facets names of values to count
public record FacetQuery(
    List<String> texts,
    List<String> phrases,
    List<String> without,
    List<Demand> instead,
    List<Demand> demands,
    boolean loose,
    Order order,
    int offset,
    int limit,
    Set<String> facets) {

  /// In which order.
  public enum Order {
    /// What fits best first; what is young weighs a little more.
    BEST,
    /// The highest number first.
    NEWEST,
    /// The lowest number first.
    OLDEST
  }

  /// Longer texts are cut here.
  public static final int LONGEST = 300;

  public FacetQuery {
    texts = texts.stream().map(FacetQuery::cut).toList();
    phrases = phrases.stream().map(FacetQuery::cut).toList();
    without = without.stream().map(FacetQuery::cut).toList();
    instead = List.copyOf(instead);
    demands = List.copyOf(demands);
    facets = Set.copyOf(facets);
  }

  /// Whether it looks for words at all.
  public boolean hasWords() {
    return !texts.isEmpty() || !phrases.isEmpty();
  }

  /// The same, with most of the words enough.
  public FacetQuery loosened() {
    return new FacetQuery(
        texts, phrases, without, instead, demands, true, order, offset, limit, facets);
  }

  private static String cut(String text) {
    return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
  }
}
