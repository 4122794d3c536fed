package dev.steward.ticket.searching;

import dev.steward.search.TextHit;
import dev.steward.ticket.listing.Row;
import java.util.List;
import java.util.Optional;

/// What a search found.
///
/// @param ask what was asked and what is wrong with it
/// @param hits one page of it
/// @param count how many there are
/// @param more whether there are more than were counted
/// @param loose whether nothing holds all of what was looked for
/// @param facets what narrows it
/// @param ways to the other order and the other pages
public record SearchPage(
    Ask ask,
    List<Hit> hits,
    int count,
    boolean more,
    boolean loose,
    List<Facet> facets,
    Ways ways) {

  /// What was asked.
  ///
  /// @param notice message key with its argument, where the index is not what it should be
  /// @param help the operators with an example each
  public record Ask(
      String query, List<Sentence> troubles, Optional<Sentence> notice, List<Example> help) {}

  /// A message key with what fills its gaps.
  public record Sentence(String key, List<Object> args) {}

  /// How an operator is written.
  ///
  /// @param key message key of what it does
  public record Example(String written, String key, String path) {}

  /// A ticket with the words that show why it was found.
  public record Hit(Row row, List<TextHit.Piece> snippet) {}

  /// One thing by which tickets differ.
  ///
  /// @param key message key of its name
  public record Facet(String key, List<Choice> choices) {}

  /// One value.
  ///
  /// @param label in the reader's language
  /// @param path the search with it, or without it once it is chosen
  public record Choice(String label, int count, String path, boolean chosen) {}

  /// Addresses of the same search otherwise.
  public record Ways(
      boolean newest,
      String best,
      String young,
      Optional<String> previous,
      Optional<String> next) {}

  /// Whether anything was asked.
  public boolean isAsked() {
    return !ask.query().isBlank();
  }
}
