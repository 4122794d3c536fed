package dev.steward.helpcenter.reading;

import dev.steward.helpcenter.frame.Frame;
import dev.steward.search.TextHit;
import java.util.List;

/// Answers to a question.
///
/// @param query as it was typed
/// @param id names this search where a result is opened
/// @param topics topics to narrow it to, with the chosen one marked
public record SearchPage(
    Frame frame, String query, String id, List<Hit> hits, List<Choice> topics) {

  /// An article that was found.
  public record Hit(
      long article,
      String path,
      String title,
      String where,
      String summary,
      List<TextHit.Piece> snippet) {}

  /// A topic to stay in.
  public record Choice(String path, String name, boolean chosen) {}
}
