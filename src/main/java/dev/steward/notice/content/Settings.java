package dev.steward.notice.content;

import dev.steward.helpcenter.frame.Banner;
import dev.steward.notice.Topic;
import java.time.Instant;
import java.util.Optional;

/// What an announcement is, apart from its words; see [dev.steward.notice.Announcement].
public record Settings(
    Topic topic,
    boolean pinned,
    Optional<Banner.Tone> banner,
    boolean mailed,
    Optional<Instant> expiresAt) {

  /// What a new announcement of the topic begins with.
  public static Settings of(Topic topic) {
    return new Settings(topic, false, Optional.empty(), true, Optional.empty());
  }
}
