package dev.steward.search;

import java.util.List;

/// Something that was found.
///
/// @param score higher is better; comparable only within one answer
/// @param snippet the part of the text that fits best, in pieces
public record TextHit(String key, float score, List<Piece> snippet) {

  /// A piece of a snippet.
  ///
  /// @param hit whether it is what was looked for
  public record Piece(String text, boolean hit) {}

  public TextHit {
    snippet = List.copyOf(snippet);
  }
}
