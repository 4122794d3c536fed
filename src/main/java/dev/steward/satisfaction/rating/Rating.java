package dev.steward.satisfaction.rating;

import dev.steward.ticket.TicketId;
import java.time.Instant;
import java.util.OptionalInt;

/// What a customer said about one solution.
///
/// @param score 1 to 5; empty where they only said that it is not solved
public record Rating(
    long ask, TicketId ticket, OptionalInt score, boolean solved, String comment, Instant at) {
  private static final int BAD = 2;

  /// Whether somebody should look into it.
  public boolean isBad() {
    return !solved || (score.isPresent() && score.getAsInt() <= BAD);
  }
}
