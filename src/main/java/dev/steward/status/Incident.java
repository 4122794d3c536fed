package dev.steward.status;

import dev.steward.helpcenter.content.Catalogue;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Something that does not work, or maintenance.
///
/// @param planned whether it is maintenance
/// @param startedAt when it began, or shall begin
/// @param plannedEnd when maintenance shall be over
/// @param titles by language
/// @param affected what it makes of each component, by number
/// @param updates the newest first
public record Incident(
    long id,
    boolean planned,
    Impact impact,
    Phase phase,
    Instant startedAt,
    Optional<Instant> plannedEnd,
    Optional<Instant> endedAt,
    Instant changedAt,
    int version,
    Map<Locale, String> titles,
    Map<Long, Standing> affected,
    List<Update> updates) {

  /// One thing said about it.
  ///
  /// @param texts plain text, by language
  public record Update(long id, Phase phase, Instant at, Map<Locale, String> texts) {

    public Update {
      texts = Map.copyOf(texts);
    }

    /// What it says to a reader.
    public String text(Locale locale) {
      return Catalogue.in(texts, locale);
    }
  }

  public Incident {
    titles = Map.copyOf(titles);
    affected = Map.copyOf(affected);
    updates = List.copyOf(updates);
  }

  /// What it is called for a reader.
  public String title(Locale locale) {
    return Catalogue.in(titles, locale);
  }

  /// Whether it hinders somebody now: an incident until it is resolved, maintenance while it is in
  /// progress.
  public boolean isRunning() {
    return endedAt.isEmpty() && phase != Phase.SCHEDULED;
  }

  /// Whether it is maintenance that is still to come.
  public boolean isUpcoming() {
    return phase == Phase.SCHEDULED;
  }
}
