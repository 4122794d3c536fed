package dev.steward.ticket.replying;

import dev.steward.customer.Identity;
import dev.steward.platform.html.HtmlText;
import dev.steward.platform.html.SafeHtml;
import dev.steward.staff.AgentId;
import dev.steward.staff.SignedIn;
import dev.steward.ticket.Ticket;
import dev.steward.ticket.TicketId;
import java.sql.Timestamp;
import java.time.InstantSource;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ReplyRepository {
  static final int PREVIEW = 160;

  private final JdbcClient db;
  private final InstantSource clock;

  ReplyRepository(JdbcClient db, InstantSource clock) {
    this.db = db;
    this.clock = clock;
  }

  long nextId() {
    return db.sql("select nextval('message_id')").query(Long.class).single();
  }

  void addMessage(long id, Ticket ticket, SignedIn by, Written written, String key) {
    Timestamp now = now();
    db.sql(
            """
            insert into ticket_message (id, ticket_id, author_kind, author_id, channel, text, html, proof, created_at, submission)
            values (?, ?, 'agent', ?, ?, ?, ?, 'ours', ?, nullif(?, ''))
            """)
        .param(id)
        .param(ticket.id().value())
        .param(by.agentId().value())
        .param(ticket.channel().code())
        .param(written.text())
        .param(written.html().map(SafeHtml::value).orElse(null))
        .param(now)
        .param(key)
        .update();
    db.sql(
            """
            update ticket set preview = ?, last_from = 'agent', waiting_since = null, version = version + 1, updated_at = ?
            where id = ?
            """)
        .params(HtmlText.preview(written.text(), PREVIEW), now, ticket.id().value())
        .update();
  }

  void addReceived(long id, Ticket ticket, Identity requester, Written written) {
    Timestamp now = now();
    db.sql(
            """
            insert into ticket_message (id, ticket_id, author_kind, author_id, identity_id, channel, text, html, proof, trust,
                                        created_at)
            values (?, ?, 'customer', ?, ?, 'api', ?, ?, 'unverified', ?, ?)
            """)
        .param(id)
        .param(ticket.id().value())
        .param(requester.customer().value())
        .param(requester.id().value())
        .param(written.text())
        .param(written.html().map(SafeHtml::value).orElse(null))
        .param(requester.trust().level())
        .param(now)
        .update();
    db.sql(
            """
            update ticket set preview = ?, last_from = 'customer', waiting_since = coalesce(waiting_since, ?),
                              version = version + 1, updated_at = ?
            where id = ?
            """)
        .params(HtmlText.preview(written.text(), PREVIEW), now, now, ticket.id().value())
        .update();
  }

  void addNote(long id, Ticket ticket, long author, Written written, String key) {
    Timestamp now = now();
    db.sql(
            "insert into ticket_note (id, ticket_id, author_id, text, html, created_at, submission) values (?, ?, ?, ?, ?, ?, nullif(?, ''))")
        .param(id)
        .param(ticket.id().value())
        .param(author)
        .param(written.text())
        .param(written.html().map(SafeHtml::value).orElse(null))
        .param(now)
        .param(key)
        .update();
    db.sql("update ticket set version = version + 1, updated_at = ? where id = ?")
        .params(now, ticket.id().value())
        .update();
  }

  /// The message or note that this very submission made before.
  Optional<Long> submitted(TicketId ticket, AgentId author, String key) {
    return key.isEmpty()
        ? Optional.empty()
        : db.sql(
                """
                select id from ticket_message where ticket_id = :ticket and author_id = :author and submission = :key
                union all
                select id from ticket_note where ticket_id = :ticket and author_id = :author and submission = :key
                limit 1
                """)
            .param("ticket", ticket.value())
            .param("author", author.value())
            .param("key", key)
            .query(Long.class)
            .optional();
  }

  /// The newest public message of anybody else that was not called back; 0 where there is none.
  long lastMessage(TicketId ticket, AgentId butBy) {
    return db.sql(
            """
            select coalesce(max(id), 0) from ticket_message
            where ticket_id = ? and withdrawn_at is null and not (author_kind = 'agent' and author_id = ?)
            """)
        .params(ticket.value(), butBy.value())
        .query(Long.class)
        .single();
  }

  /// What this agent wrote in that message, unless it was called back already.
  Optional<Written> written(TicketId ticket, long message, AgentId author) {
    return db.sql(
            """
            select text, html from ticket_message
            where id = ? and ticket_id = ? and author_kind = 'agent' and author_id = ? and withdrawn_at is null
            """)
        .params(message, ticket.value(), author.value())
        .query((rs, _) ->
            new Written(
                rs.getString("text"), Optional.ofNullable(rs.getString("html")).map(SafeHtml::new)))
        .optional();
  }

  /// Marks the message as called back and refreshes what lists show.
  void withdraw(TicketId ticket, long message) {
    db.sql("update ticket_message set withdrawn_at = ? where id = ?")
        .params(now(), message)
        .update();
    db.sql(
            """
            update ticket t set
              preview = left(m.text, 160),
              last_from = case m.author_kind when 'agent' then 'agent' else 'customer' end,
              waiting_since = case m.author_kind when 'customer' then m.created_at end,
              version = version + 1, updated_at = ?
            from (select text, author_kind, created_at from ticket_message
                  where ticket_id = ? and withdrawn_at is null order by id desc limit 1) m
            where t.id = ?
            """)
        .params(now(), ticket.value(), ticket.value())
        .update();
  }

  private Timestamp now() {
    return Timestamp.from(clock.instant());
  }
}
