package dev.steward.sla.clock;

import dev.steward.ticket.Status;
import java.time.Instant;
import java.util.Optional;

/// A moment at which something changed, and how things stood from then on.
///
/// @param at never before the turn before
/// @param what what happened for the clocks
/// @param round number of the event: names the clock that it begins
/// @param since for [What#BROUGHT]: since when the customer had been waiting elsewhere
/// @param then how things stood until the next turn
public record Turn(Instant at, What what, long round, Optional<Instant> since, Situation then) {

  /// A turn without a past of its own.
  public Turn(Instant at, What what, long round, Situation then) {
    this(at, what, round, Optional.empty(), then);
  }

  /// What can happen.
  public enum What {
    /// The ticket was opened.
    BEGUN,
    /// The customer said something.
    ASKED,
    /// A person at the desk replied.
    ANSWERED,
    /// A merge brought an unanswered question of another ticket.
    BROUGHT,
    /// The merge was undone.
    TAKEN_BACK,
    /// Something else: status, promise, calendar.
    CHANGED
  }

  /// How things stand.
  ///
  /// @param gone whether the ticket was merged into another, which has its clocks now
  /// @param terms what is promised; empty for nothing
  /// @param binding whether the promise could already be broken; false for time before the promise
  ///   was found to apply, which counts all the same
  public record Situation(Status status, boolean gone, Optional<Terms> terms, boolean binding) {}
}
