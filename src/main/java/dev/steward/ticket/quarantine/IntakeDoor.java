package dev.steward.ticket.quarantine;

import dev.steward.staff.SignedIn;
import dev.steward.ticket.TicketId;
import dev.steward.ticket.Tickets;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Who may read what came in. What became part of a ticket is for whoever may see that ticket; what
/// did not is for whom no ticket is closed that nobody has sorted yet.
@Component
class IntakeDoor {
  private final JdbcClient db;
  private final Tickets tickets;

  IntakeDoor(JdbcClient db, Tickets tickets) {
    this.db = db;
    this.tickets = tickets;
  }

  /// Whether this person may see what nobody has sorted yet.
  boolean admits(SignedIn viewer) {
    return viewer
        .access()
        .admits(viewer.agentId(), Optional.empty(), Optional.empty(), Optional.empty());
  }

  /// Whether this person may read this intake.
  boolean admits(SignedIn viewer, long intake) {
    List<TicketId> within =
        db.sql("select ticket_id from ticket_message where intake_id = ?")
            .param(intake)
            .query((row, _) -> new TicketId(row.getLong(1)))
            .list();
    return within.isEmpty()
        ? admits(viewer)
        : tickets.visibleTo(viewer).find(within).size() == within.size();
  }
}
