package dev.steward.helpcenter;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;

/// Where an article stands in one language.
///
/// @param draft version that is written and not published
/// @param inReview whether the draft waits for somebody else's eyes
/// @param published version that readers see
/// @param publishAt when the draft becomes the published version by itself
/// @param archivedAt since when nobody finds it any more
/// @param outdatedSince since when the language it was translated from says something newer
/// @param version for acts that are based on what somebody saw
public record Translation(
    ArticleId article,
    Locale locale,
    OptionalLong draft,
    boolean inReview,
    OptionalLong published,
    Optional<Instant> publishedAt,
    Optional<Instant> publishAt,
    Optional<Instant> archivedAt,
    Optional<Instant> outdatedSince,
    int version) {

  /// What editors call it.
  public enum State {
    DRAFT,
    REVIEW,
    SCHEDULED,
    PUBLISHED,
    /// Published, with a newer draft beside it.
    CHANGED,
    ARCHIVED;

    /// The name in message keys and addresses.
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /// What editors call it.
  public State state() {
    if (archivedAt.isPresent()) {
      return State.ARCHIVED;
    } else if (publishAt.isPresent()) {
      return State.SCHEDULED;
    } else if (draft.isPresent() && inReview) {
      return State.REVIEW;
    } else if (draft.isPresent()) {
      return published.isPresent() ? State.CHANGED : State.DRAFT;
    }
    return State.PUBLISHED;
  }

  /// The version an editor goes on from.
  public long newest() {
    return draft.isPresent() ? draft.getAsLong() : published.orElseThrow();
  }
}
