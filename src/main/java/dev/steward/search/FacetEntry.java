package dev.steward.search;

import java.util.Map;
import java.util.Set;

/// Something with a number that can be found by words and by what it is.
///
/// @param id its number; adding it again replaces it
/// @param title weighs more than the rest
/// @param body the whole text, without the title
/// @param values exact values by name; a value that is not there can be given as an empty word
/// @param numbers numbers and moments (seconds since 1970) by name
public record FacetEntry(
    long id,
    String title,
    String body,
    Map<String, Set<String>> values,
    Map<String, Long> numbers) {

  public FacetEntry {
    values = Map.copyOf(values);
    numbers = Map.copyOf(numbers);
  }
}
