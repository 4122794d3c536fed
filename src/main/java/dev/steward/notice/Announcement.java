package dev.steward.notice;

import dev.steward.helpcenter.frame.Banner;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Something the exchange tells its customers.
///
/// @param slug the readable part of its address
/// @param pinned whether it stands before newer ones
/// @param banner how grave the banner is that it shows on every customer page, if any
/// @param mailed whether subscribers get it by mail when it is published
/// @param publishAt when it shall be published by itself
/// @param expiresAt when it ceases to concern anybody: no banner, no pin, not in lists
/// @param texts by language
public record Announcement(
    AnnouncementId id,
    Topic topic,
    String slug,
    boolean pinned,
    Optional<Banner.Tone> banner,
    boolean mailed,
    Optional<Instant> publishAt,
    Optional<Instant> publishedAt,
    Optional<Instant> expiresAt,
    Optional<Instant> withdrawnAt,
    Instant changedAt,
    int version,
    Map<Locale, Text> texts) {

  /// What it says in one language.
  ///
  /// @param title plain text
  /// @param summary one sentence, plain text
  /// @param body Markdown, as in articles
  public record Text(String title, String summary, String body) {
    /// Nothing yet.
    public static final Text NONE = new Text("", "", "");

    /// Whether it can be published.
    public boolean isComplete() {
      return !title.isBlank() && !body.isBlank();
    }
  }

  /// Where it stands.
  public enum State {
    DRAFT,
    SCHEDULED,
    PUBLISHED,
    EXPIRED,
    WITHDRAWN;

    /// The word in message keys.
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public Announcement {
    texts = Map.copyOf(texts);
  }

  /// Where it stands at a moment.
  public State state(Instant now) {
    if (withdrawnAt.isPresent()) {
      return State.WITHDRAWN;
    }
    if (publishedAt.isEmpty()) {
      return publishAt.isPresent() ? State.SCHEDULED : State.DRAFT;
    }
    return expiresAt.filter(end -> !end.isAfter(now)).isPresent() ? State.EXPIRED : State.PUBLISHED;
  }

  /// The language in which a reader gets it: the reader's own, else English, else any.
  public Locale nearest(Locale reader) {
    if (texts.containsKey(reader)) {
      return reader;
    }
    return texts.containsKey(Locale.ENGLISH) || texts.isEmpty()
        ? Locale.ENGLISH
        : texts.keySet().iterator().next();
  }

  /// What it says to a reader.
  public Text text(Locale reader) {
    return texts.getOrDefault(nearest(reader), Text.NONE);
  }

  /// The last part of its address.
  public String tail() {
    return id.value() + "-" + slug;
  }
}
