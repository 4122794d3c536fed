package dev.steward.fee.engine;

import dev.steward.fee.schedule.Schedule;
import java.time.Instant;
import java.util.Optional;

/// A schedule that was valid for a time. Never changes once published.
///
/// @param id of its row; 0 for one that was never kept
/// @param number counted from 1 for each exchange
/// @param digest SHA-256 of the canonical text
/// @param until the first instant at which it is not valid; empty while nothing follows it
public record Edition(
    long id,
    int number,
    String digest,
    Instant from,
    Optional<Instant> until,
    Schedule schedule,
    Book book) {

  /// An edition with its tables.
  public Edition(
      long id,
      int number,
      String digest,
      Instant from,
      Optional<Instant> until,
      Schedule schedule) {
    this(id, number, digest, from, until, schedule, new Book(schedule));
  }

  /// Whether it was valid at a moment.
  public boolean isValidAt(Instant at) {
    return !at.isBefore(from) && until.map(at::isBefore).orElse(true);
  }

  /// How it is cited: `BitMart 3 · 8f3a02c1`.
  public String cited() {
    return schedule.venue() + " " + number + " · " + digest.substring(0, 8);
  }
}
