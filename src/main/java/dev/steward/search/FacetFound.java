package dev.steward.search;

import java.util.List;
import java.util.Map;

/// What was found.
///
/// @param ids in the order asked for
/// @param count how many there are; counting ends at [FacetIndex#COUNTED]
/// @param facets how many of the counted have which value, by name
public record FacetFound(List<Long> ids, int count, Map<String, Map<String, Integer>> facets) {
  /// Nothing at all.
  public static final FacetFound NOTHING = new FacetFound(List.of(), 0, Map.of());

  public FacetFound {
    ids = List.copyOf(ids);
  }

  /// Whether there are more than were counted.
  public boolean isMore() {
    return count >= FacetIndex.COUNTED;
  }
}
