package dev.steward.ticket;

import dev.steward.notification.NotificationKind;
import dev.steward.platform.blob.BlobKey;
import dev.steward.platform.blob.BlobStore;
import dev.steward.ticket.RouteTable.Caller;
import dev.steward.ticket.replying.Reply;
import dev.steward.ticket.replying.Replying;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/// The numbers of all that hangs on a ticket, by what they are.
record HiddenThings(Map<String, Long> numbers) {
  private static final long NOBODY = 987_654_321L;

  /// Numbers that nothing has.
  static HiddenThings nothing() {
    return new HiddenThings(Map.of());
  }

  /// What hangs on this ticket.
  static HiddenThings of(Ticket ticket) {
    Map<String, Long> numbers = new HashMap<>();
    numbers.put("ticket", ticket.id().value());
    numbers.put("customer", ticket.customer().value());
    find(
        numbers,
        "message",
        "select max(id) from ticket_message where intake_id is not null and ticket_id = ?",
        ticket);
    find(
        numbers, "intake", "select max(intake_id) from ticket_message where ticket_id = ?", ticket);
    find(numbers, "attachment", "select max(id) from attachment where ticket_id = ?", ticket);
    find(numbers, "delivery", "select max(id) from delivery where conversation = ?", ticket);
    find(numbers, "approval", "select max(id) from macro_request where ticket_id = ?", ticket);
    find(
        numbers,
        "evidence",
        "select max(e.id) from redaction_evidence e join redaction r on r.id = e.redaction_id where r.ticket_id = ?",
        ticket);
    find(numbers, "notification", "select max(id) from notification where ticket_id = ?", ticket);
    return new HiddenThings(numbers);
  }

  /// The same parts, as if they were another ticket's.
  HiddenThings below(Ticket other) {
    Map<String, Long> mixed = new HashMap<>(numbers);
    mixed.put("ticket", other.id().value());
    return new HiddenThings(mixed);
  }

  /// The number of a thing; one that nobody has where there is none.
  long number(String thing) {
    return numbers.getOrDefault(thing, NOBODY);
  }

  /// Gives the ticket a note, a reply with its delivery, a picture.
  static void hangOn(Ticket ticket, String word) {
    Replying replying = World.desk.the(Replying.class);
    replying.note(World.max, ticket.id(), reply(word));
    replying.reply(World.max, ticket.id(), reply(word));
    BlobKey blob = World.desk.the(BlobStore.class).put(word.getBytes(StandardCharsets.UTF_8));
    World.desk
        .jdbc()
        .sql(
            """
            insert into attachment (ticket_id, message_id, blob, channel, name, media_type, inline, size, sha256)
            select ticket_id, id, ?, 'api', ?, 'image/png', false, 11, ?
            from ticket_message where ticket_id = ? order by id limit 1
            """)
        .params(blob.bytes(), word + ".png", blob.bytes(), ticket.id().value())
        .update();
  }

  /// Lets something wait for a second person, and something taken out wait to be erased.
  static void decide(Ticket ticket, String word) {
    long agent = World.max.agentId().value();
    long macro =
        World.desk
            .jdbc()
            .sql(
                """
                insert into macro (name, acts, created_by, created_at, updated_by, updated_at)
                values ('Matrix', '[]', ?, now(), ?, now()) returning id
                """)
            .params(agent, agent)
            .query(Long.class)
            .single();
    World.desk
        .jdbc()
        .sql(
            """
            insert into macro_request (macro_id, macro_version, ticket_id, ticket_version, asked_by, asked_at, reason, expires_at)
            values (?, 1, ?, 1, ?, now(), ?, now() + interval '1 day')
            """)
        .params(macro, ticket.id().value(), agent, word)
        .update();
    long redaction =
        World.desk
            .jdbc()
            .sql(
                """
                insert into redaction (ticket_id, kind, item_id, reason, places, redacted_by, redacted_at)
                values (?, 'text', 1, ?, 1, ?, now()) returning id
                """)
            .params(ticket.id().value(), word, agent)
            .query(Long.class)
            .single();
    World.desk
        .jdbc()
        .sql(
            """
            insert into redaction_evidence (redaction_id, kind, blob, size)
            select ?, 'raw', blob, 1 from attachment where ticket_id = ? limit 1
            """)
        .params(redaction, ticket.id().value())
        .update();
  }

  /// Tells each of them of the ticket, as if they could see it once.
  static void notificationFor(Collection<Caller> callers, Ticket ticket) {
    long cause = 1;
    for (Caller caller : callers) {
      long number = cause++;
      caller
          .agent()
          .ifPresent(agent ->
              World.desk
                  .jdbc()
                  .sql(
                      """
                      insert into notification (agent_id, kind, ticket_id, cause, actor_kind, details, at, listed)
                      values (?, ?, ?, ?, 'system', '{}', now(), true)
                      """)
                  .params(
                      agent.value(), NotificationKind.FOLLOWED.code(), ticket.id().value(), -number)
                  .update());
    }
  }

  private static Reply reply(String word) {
    return new Reply("", word, List.of(), OptionalLong.empty(), Optional.empty());
  }

  private static void find(Map<String, Long> numbers, String thing, String sql, Ticket ticket) {
    World.desk
        .jdbc()
        .sql(sql)
        .param(ticket.id().value())
        .query((row, _) -> row.getLong(1))
        .list()
        .stream()
        .filter(number -> number > 0)
        .findFirst()
        .ifPresent(number -> numbers.put(thing, number));
  }
}
