package dev.steward.ticket.viewing;

import dev.steward.customer.IdentityId;
import dev.steward.ticket.Ticket;
import dev.steward.ticket.TicketId;
import dev.steward.ticket.TicketRow;
import dev.steward.ticket.VisibleCondition;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
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

  /// What the requester of a ticket may see of it: not what a merge brought from somebody else.
  List<MessageRow> messagesForRequester(TicketId ticket) {
    return db.sql(
            """
            select id, author_kind, author_id, identity_id, channel, text, html, quoted_text, quoted_html,
                   intake_id, proof, explanation, trust, flags, addressed, created_at, withdrawn_at
            from ticket_message m where ticket_id = ?
              and (origin_id is null or exists (
                select from ticket o join ticket t on t.customer_id = o.customer_id
                where o.id = m.origin_id and t.id = m.ticket_id))
            order by id
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

  List<IdentityId> participants(TicketId ticket) {
    return db.sql(
            """
            select identity_id from participant where ticket_id = ?
            order by role = 'requester' desc, added_at, identity_id
            """)
        .param(ticket.value())
        .query((rs, _) -> new IdentityId(rs.getLong(1)))
        .list();
  }

  /// Other tickets of the same customer that the viewer may see, newest first, at most ten.
  List<Ticket> others(Ticket ticket, VisibleCondition visible) {
    return db.sql(
            """
            select %s from ticket t where t.customer_id = :customer and t.id <> :this and %s
            order by t.id desc limit 10
            """
                .formatted(TicketRow.COLUMNS, visible.sql()))
        .param("customer", ticket.customer().value())
        .param("this", ticket.id().value())
        .params(visible.params())
        .query(TicketRow::read)
        .list();
  }

  /// The ticket a message belongs to, and the intake it came by.
  Optional<MessageRow> message(TicketId ticket, long message) {
    return db.sql(
            """
            select id, author_kind, author_id, identity_id, channel, text, html, quoted_text, quoted_html,
                   intake_id, proof, explanation, trust, flags, addressed, created_at, withdrawn_at
            from ticket_message where ticket_id = ? and id = ?
            """)
        .params(ticket.value(), message)
        .query(MessageRow::read)
        .optional();
  }

  Map<Long, String> descriptions(Collection<TicketId> tickets) {
    return db
        .sql(
            """
            select t.id, (select text from ticket_message m where m.ticket_id = t.id
                            and (m.origin_id is null or exists (
                              select from ticket o where o.id = m.origin_id and o.customer_id = t.customer_id))
                          order by m.id limit 1) as text
            from ticket t where t.id = any(?::bigint[])
            """)
        .param(numbers(tickets))
        .query((rs, _) -> Map.entry(rs.getLong("id"), Objects.toString(rs.getString("text"), "")))
        .list()
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  Map<Long, List<IdentityId>> copied(Collection<TicketId> tickets) {
    return db
        .sql(
            "select ticket_id, identity_id from participant where ticket_id = any(?) and role = 'copied'")
        .param(numbers(tickets))
        .query((rs, _) -> Map.entry(rs.getLong(1), new IdentityId(rs.getLong(2))))
        .list()
        .stream()
        .collect(
            Collectors.groupingBy(
                Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
  }

  private static Long[] numbers(Collection<TicketId> tickets) {
    return tickets.stream().map(TicketId::value).toArray(Long[]::new);
  }
}
