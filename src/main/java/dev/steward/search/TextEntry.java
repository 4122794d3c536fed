package dev.steward.search;

import java.util.List;
import java.util.Map;

/// Something that can be found.
///
/// @param key its name; adding the same key again replaces it
/// @param group what else is removed with it: all entries of a group go together
/// @param title weighs most
/// @param labels words by which it shall be found; weigh nearly as much
/// @param summary one sentence
/// @param body the whole text
/// @param filters exact values a query can ask for, by name
public record TextEntry(
    String key,
    String group,
    String title,
    List<String> labels,
    String summary,
    String body,
    Map<String, String> filters) {

  public TextEntry {
    labels = List.copyOf(labels);
    filters = Map.copyOf(filters);
  }
}
