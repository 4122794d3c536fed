package dev.steward.ticket.listing;

import dev.steward.ticket.Ticket;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// One row of a list.
///
/// @param group heading above this row, where a new group begins: a text in the reader's language
/// @param team its name
public record Row(
    Ticket ticket,
    String customer,
    Optional<String> assignee,
    Optional<String> team,
    Optional<Instant> solvedAt,
    List<ListMark.Mark> marks,
    Optional<String> group) {

  /// The same below a heading.
  Row under(Optional<String> heading) {
    return new Row(ticket, customer, assignee, team, solvedAt, marks, heading);
  }
}
