package dev.steward.notice.reading;

import dev.steward.helpcenter.frame.Frame;
import dev.steward.notice.Topic;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Announcements, pinned ones first.
///
/// @param topic what is shown; empty for all
/// @param older where older ones are, if there are any
/// @param atom where the feed is
/// @param subscribe where the form goes
/// @param problem what was wrong with the form
public record ListPage(
    Frame frame,
    Optional<Topic> topic,
    List<Choice> topics,
    List<Row> rows,
    Optional<String> older,
    String atom,
    String json,
    String subscribe,
    Optional<Asked> problem) {

  /// A topic to stay in.
  public record Choice(String path, String text, boolean chosen) {}

  /// One announcement in the list.
  public record Row(
      String path,
      Topic topic,
      String title,
      String summary,
      Instant publishedAt,
      boolean pinned,
      String language) {}

  /// What somebody filled in that could not be taken.
  ///
  /// @param key message key of what is wrong
  public record Asked(String address, List<Topic> topics, String key) {}

  /// Whether a topic is ticked in the form.
  public boolean isTicked(Topic each) {
    return problem
        .map(asked -> asked.topics().contains(each))
        .orElseGet(() -> topic.map(each::equals).orElse(each != Topic.LISTING));
  }
}
