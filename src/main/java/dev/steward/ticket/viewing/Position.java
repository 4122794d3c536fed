package dev.steward.ticket.viewing;

import dev.steward.ticket.Ticket;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;

/// Where a page of a list ended: the next one begins after this ticket.
public record Position(Instant updatedAt, long id) {
  static Position of(Ticket ticket) {
    return new Position(ticket.updatedAt(), ticket.id().value());
  }

  /// As it stands in an address.
  public String code() {
    return updatedAt.getEpochSecond() * 1_000_000 + updatedAt.getNano() / 1_000 + "-" + id;
  }

  /// The position of an address; empty for anything that is none.
  public static Optional<Position> find(String code) {
    int dash = code.indexOf('-');
    try {
      long micros = Long.parseLong(code.substring(0, Math.max(dash, 0)));
      Instant at = Instant.ofEpochSecond(micros / 1_000_000, micros % 1_000_000 * 1_000);
      return Optional.of(new Position(at, Long.parseLong(code.substring(dash + 1))));
    } catch (NumberFormatException | DateTimeException _) {
      return Optional.empty();
    }
  }
}
