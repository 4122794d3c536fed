package dev.steward.ticket.redacting;

import dev.steward.platform.html.Secret;
import dev.steward.ticket.TicketId;
import java.sql.Timestamp;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Where words can stand that were said in a ticket.
@Repository
class CopyRepository {
  /// Tickets looked through for one redaction, newest first.
  private static final int FAMILY = 500;

  private static final String MESSAGE =
      """
      select id, ticket_id, false as note, text, html, quoted_text, quoted_html, explanation, addressed, intake_id
      from ticket_message
      """;
  private static final String NOTE =
      """
      select id, ticket_id, true as note, text, html, null as quoted_text, null as quoted_html, '' as explanation,
             '{}'::text[] as addressed, null::bigint as intake_id
      from ticket_note
      """;

  private final JdbcClient db;
  private final InstantSource clock;

  CopyRepository(JdbcClient db, InstantSource clock) {
    this.db = db;
    this.clock = clock;
  }

  /// The ticket, those it was merged with, split from or follows, however far, and the others of
  /// their customers.
  List<TicketId> family(TicketId ticket) {
    return db.sql(
            """
            with recursive kin(id) as (
              select :ticket::bigint
              union
              select x.id from kin, lateral (
                select target_id as id from ticket_merge where source_id = kin.id
                union all select source_id from ticket_merge where target_id = kin.id
                union all select made_id from ticket_split where source_id = kin.id
                union all select source_id from ticket_split where made_id = kin.id
                union all select follows_id from ticket where id = kin.id and follows_id is not null
                union all select id from ticket where follows_id = kin.id) x
            ), whole as (
              select id from kin
              union
              select t.id from ticket t
              where t.customer_id in (select k.customer_id from ticket k where k.id in (select id from kin))
            )
            select id from whole order by id desc limit :most
            """)
        .param("ticket", ticket.value())
        .param("most", FAMILY)
        .query((rs, _) -> new TicketId(rs.getLong(1)))
        .list();
  }

  /// The message or note of that number in this ticket; empty if there is none.
  List<Copy> item(TicketId ticket, long id) {
    return db.sql(
            MESSAGE
                + " where id = :id and ticket_id = :ticket union all "
                + NOTE
                + " where id = :id and ticket_id = :ticket")
        .param("id", id)
        .param("ticket", ticket.value())
        .query(Copy::read)
        .list();
  }

  /// Messages and notes of these tickets that hold the words, oldest first.
  List<Copy> find(Collection<TicketId> tickets, Secret secret) {
    try (Stream<Copy> all =
        db
            .sql(
                MESSAGE
                    + " where ticket_id = any(:ids) union all "
                    + NOTE
                    + " where ticket_id = any(:ids) order by id")
            .param("ids", ids(tickets))
            .query(Copy::read)
            .stream()) {
      return all.filter(copy -> copy.holds(secret)).toList();
    }
  }

  void scrub(Copy copy, Secret secret) {
    if (copy.isNote()) {
      db.sql("update ticket_note set text = ?, html = ? where id = ?")
          .param(secret.removeFrom(copy.text()))
          .param(copy.html().map(secret::removeFromHtml).orElse(null))
          .param(copy.id())
          .update();
      return;
    }
    db.sql(
            """
            update ticket_message set text = ?, html = ?, quoted_text = ?, quoted_html = ?, explanation = ?, addressed = ?
            where id = ?
            """)
        .param(secret.removeFrom(copy.text()))
        .param(copy.html().map(secret::removeFromHtml).orElse(null))
        .param(copy.quotedText().map(secret::removeFrom).orElse(null))
        .param(copy.quotedHtml().map(secret::removeFromHtml).orElse(null))
        .param(secret.removeFrom(copy.explanation()))
        .param(copy.addressed().stream().map(secret::removeFrom).toArray(String[]::new))
        .param(copy.id())
        .update();
    scrubFileNames(copy.id(), secret);
  }

  private void scrubFileNames(long message, Secret secret) {
    db
        .sql("select id, name from attachment where message_id = ?")
        .param(message)
        .query((rs, _) -> new Named(rs.getLong(1), rs.getString(2)))
        .list()
        .stream()
        .filter(file -> secret.isIn(file.name()))
        .forEach(file ->
            db.sql("update attachment set name = ? where id = ?")
                .params(secret.removeFrom(file.name()), file.id())
                .update());
  }

  /// Those of the tickets whose subject holds the words.
  List<TicketId> subjects(Collection<TicketId> tickets, Secret secret) {
    return named(tickets).stream()
        .filter(subject -> secret.isIn(subject.name()))
        .map(subject -> new TicketId(subject.id()))
        .toList();
  }

  void scrubSubjects(Collection<TicketId> tickets, Secret secret) {
    for (Named subject : named(tickets)) {
      if (secret.isIn(subject.name())) {
        db.sql("update ticket set subject = ? where id = ?")
            .params(secret.removeFrom(subject.name()), subject.id())
            .update();
      }
    }
  }

  private List<Named> named(Collection<TicketId> tickets) {
    return db.sql("select id, subject from ticket where id = any(?)")
        .param(ids(tickets))
        .query((rs, _) -> new Named(rs.getLong(1), rs.getString(2)))
        .list();
  }

  /// Unsent texts that hold the words.
  List<Draft> drafts(Collection<TicketId> tickets, Secret secret) {
    return db
        .sql("select ticket_id, agent_id, kind, html from draft where ticket_id = any(?)")
        .param(ids(tickets))
        .query((rs, _) -> new Draft(rs.getLong(1), rs.getLong(2), rs.getString(3), rs.getString(4)))
        .list()
        .stream()
        .filter(draft -> secret.isInHtml(draft.html()))
        .toList();
  }

  void scrubDrafts(Collection<TicketId> tickets, Secret secret) {
    for (Draft draft : drafts(tickets, secret)) {
      db.sql("update draft set html = ? where ticket_id = ? and agent_id = ? and kind = ?")
          .params(secret.removeFromHtml(draft.html()), draft.ticket(), draft.agent(), draft.kind())
          .update();
    }
  }

  /// Replies that wait for their time.
  void scrubScheduled(Collection<TicketId> tickets, Secret secret) {
    db
        .sql(
            """
            select id, html, plain from scheduled_reply where ticket_id = any(?)
            """)
        .param(ids(tickets))
        .query((rs, _) -> new Scheduled(rs.getLong(1), rs.getString(2), rs.getString(3)))
        .list()
        .stream()
        .filter(reply -> secret.isInHtml(reply.html()) || secret.isIn(reply.plain()))
        .forEach(reply ->
            db.sql("update scheduled_reply set html = ?, plain = ? where id = ?")
                .params(
                    secret.removeFromHtml(reply.html()),
                    secret.removeFrom(reply.plain()),
                    reply.id())
                .update());
  }

  /// The ticket is another one now, for whoever has it on screen.
  void change(TicketId ticket) {
    db.sql("update ticket set version = version + 1, updated_at = ? where id = ?")
        .params(Timestamp.from(clock.instant()), ticket.value())
        .update();
  }

  private static Long[] ids(Collection<TicketId> tickets) {
    return tickets.stream().map(TicketId::value).toArray(Long[]::new);
  }

  private record Named(long id, String name) {}

  private record Scheduled(long id, String html, String plain) {}

  /// Something typed and not sent.
  record Draft(long ticket, long agent, String kind, String html) {}

  /// A message or note.
  record Copy(
      long id,
      TicketId ticket,
      boolean isNote,
      String text,
      Optional<String> html,
      Optional<String> quotedText,
      Optional<String> quotedHtml,
      String explanation,
      List<String> addressed,
      Optional<Long> intake) {

    static Copy read(java.sql.ResultSet rs, int row) throws java.sql.SQLException {
      return new Copy(
          rs.getLong("id"),
          new TicketId(rs.getLong("ticket_id")),
          rs.getBoolean("note"),
          rs.getString("text"),
          Optional.ofNullable(rs.getString("html")),
          Optional.ofNullable(rs.getString("quoted_text")),
          Optional.ofNullable(rs.getString("quoted_html")),
          rs.getString("explanation"),
          Arrays.asList((String[]) rs.getArray("addressed").getArray()),
          Optional.ofNullable(rs.getObject("intake_id", Long.class)));
    }

    boolean holds(Secret secret) {
      return Stream.concat(Stream.of(text, quotedText.orElse(""), explanation), addressed.stream())
              .anyMatch(secret::isIn)
          || Stream.of(html, quotedHtml).flatMap(Optional::stream).anyMatch(secret::isInHtml);
    }
  }
}
