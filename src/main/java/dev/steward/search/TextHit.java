package dev.steward.search;

/// Something that was found.
///
/// @param score higher is better; comparable only within one answer
public record TextHit(String key, float score) {

  /// A piece of a snippet.
  ///
  /// @param hit whether it is what was looked for
  public record Piece(String text, boolean hit) {}
}
