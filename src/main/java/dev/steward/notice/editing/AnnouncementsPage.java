package dev.steward.notice.editing;

import dev.steward.notice.Announcement;
import dev.steward.notice.Topic;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// All announcements, the newest first.
///
/// @param subscribers how many get mail
public record AnnouncementsPage(
    List<Announcement> announcements,
    List<Locale> languages,
    long subscribers,
    Instant now,
    Optional<String> problem) {

  /// The topics to begin one with.
  public List<Topic> topics() {
    return Topic.OF_ANNOUNCEMENTS;
  }
}
