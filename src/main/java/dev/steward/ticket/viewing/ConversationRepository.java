package dev.steward.ticket.viewing;

import dev.steward.ticket.TicketId;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ConversationRepository {
  private final JdbcClient db;

  ConversationRepository(JdbcClient db) {
    this.db = db;
  }

  List<MessageRow> messages(TicketId ticket) {
    return db.sql(
            """
            select id, author_kind, author_id, identity_id, channel, text, html, quoted_text, quoted_html,
                   intake_id, proof, explanation, trust, flags, addressed, created_at, withdrawn_at
            from ticket_message where ticket_id = ? order by id
            """)
        .param(ticket.value())
        .query(MessageRow::read)
        .list();
  }

  List<NoteRow> notes(TicketId ticket) {
    return db.sql(
            "select id, author_id, text, html, created_at from ticket_note where ticket_id = ? order by id")
        .param(ticket.value())
        .query(NoteRow::read)
        .list();
  }
}
