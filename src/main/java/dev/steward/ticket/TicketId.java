package dev.steward.ticket;

/// The number of a ticket, as people say it.
public record TicketId(long value) {
  @Override
  public String toString() {
    return "#" + value;
  }
}
