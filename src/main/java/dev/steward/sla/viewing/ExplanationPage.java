package dev.steward.sla.viewing;

import dev.steward.sla.clock.Clock;
import dev.steward.sla.keeping.DueChange;
import dev.steward.ticket.Ticket;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Why the clocks of a ticket stand as they do.
///
/// @param changes due times that were others before, newest first
public record ExplanationPage(
    Ticket ticket, List<Explained> clocks, List<DueChange> changes, Instant now) {

  /// One clock.
  ///
  /// @param policy its name; empty if it is gone
  /// @param calendar its name; empty if it is gone
  public record Explained(Clock clock, String policy, String calendar, List<Segment> segments) {

    /// Whether it was broken.
    public boolean isBroken() {
      return clock.breachedAt().isPresent();
    }
  }

  /// A stretch of its life.
  ///
  /// @param why a word with a text `sla.why.<word>`
  /// @param counted how much of it counted; empty where nothing did
  /// @param left how many further stretches follow that are not shown
  public record Segment(
      Instant from, Instant to, String why, Optional<Duration> counted, int left) {}
}
