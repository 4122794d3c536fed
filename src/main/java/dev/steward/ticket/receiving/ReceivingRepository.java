package dev.steward.ticket.receiving;

import dev.steward.channel.InboundMessage;
import dev.steward.channel.InboundMessage.File;
import dev.steward.customer.Blocks;
import dev.steward.customer.IdentityId;
import dev.steward.customer.IdentityKind;
import dev.steward.platform.html.SafeHtml;
import dev.steward.ticket.MergedTickets;
import dev.steward.ticket.Ticket;
import dev.steward.ticket.TicketId;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Writes what came in. A new ticket with everything that belongs to it is one statement, because
/// this is the path that a flood takes.
@Repository
class ReceivingRepository {
  private static final String MESSAGE_COLUMNS =
      """
      (id, ticket_id, author_kind, author_id, identity_id, channel, text, html, quoted_text, quoted_html, intake_id,
       external_id, proof, explanation, trust, flags, addressed, sent_at, created_at)
      """;
  private static final String MESSAGE_VALUES =
      "'customer', ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::timestamptz, ?";

  private static final String OPEN =
      """
      with t as (
        insert into ticket (subject, customer_id, identity_id, channel, inbox_id, status, team_id, priority, language,
                            flags, follows_id, preview, last_from, waiting_since, created_at, updated_at)
        values (?, ?, ?, ?, ?, 'new', ?::bigint, 'normal', ?, ?, ?, ?, 'customer', ?, ?, ?)
        returning id, team_id, created_at),
      p as (
        insert into participant (ticket_id, identity_id, role, added_at) select id, ?, 'requester', created_at from t),
      a as (
        insert into ticket_assignment (ticket_id, team_id, assigned_at)
        select id, team_id, created_at from t where team_id is not null),
      m as (
        insert into ticket_message
      """
          + MESSAGE_COLUMNS
          + "select nextval('message_id'), t.id, "
          + MESSAGE_VALUES
          + """
             from t returning id, ticket_id, author_id, created_at),
          e as (
            insert into ticket_event (ticket_id, kind, actor_kind, actor_id, details, at)
            select ticket_id, 'created', 'customer', author_id, jsonb_build_object('message', id::text, 'acknowledge', ?::text), created_at from m)
          select ticket_id, id from m
          """;

  private static final String APPEND =
      "insert into ticket_message "
          + MESSAGE_COLUMNS
          + " values (nextval('message_id'), ?, "
          + MESSAGE_VALUES
          + ") returning id";

  private final JdbcClient db;
  private final MergedTickets merged;
  private final Blocks blocks;

  ReceivingRepository(JdbcClient db, MergedTickets merged, Blocks blocks) {
    this.db = db;
    this.merged = merged;
    this.blocks = blocks;
  }

  boolean isBlocked(IdentityKind kind, String value) {
    return blocks.holds(kind, value);
  }

  Optional<TicketId> survivor(TicketId ticket) {
    return merged.survivor(ticket);
  }

  /// The message came by an address of a ticket that was merged.
  void arrivedBy(TicketId named, long message) {
    merged.arrived(named, message);
  }

  TicketId open(
      Arrival arrival, Optional<TicketId> follows, Optional<String> flag, Optional<Long> team) {
    InboundMessage message = arrival.message();
    Timestamp now = Timestamp.from(arrival.received().receivedAt());
    List<@Nullable Object> params = new ArrayList<>(40);
    params.add(arrival.subject());
    params.add(arrival.sender().customer().value());
    params.add(arrival.sender().id().value());
    params.add(message.channel().code());
    params.add(message.inbox().value());
    params.add(team.orElse(null));
    params.add(message.language().orElse(null));
    params.add(arrival.ticketFlags(flag));
    params.add(follows.map(TicketId::value).orElse(null));
    params.add(arrival.preview());
    params.addAll(List.of(now, now, now));
    params.add(arrival.sender().id().value());
    addMessage(params, arrival, now);
    params.add(Boolean.toString(flag.isEmpty() && arrival.isAcknowledgeable()));
    long[] ids =
        db.sql(OPEN)
            .params(params)
            .query((rs, _) -> new long[] {rs.getLong(1), rs.getLong(2)})
            .single();
    addFiles(ids[0], ids[1], arrival);
    return new TicketId(ids[0]);
  }

  /// Adds a message to a locked ticket and refreshes what lists show of it.
  long append(Ticket ticket, Arrival arrival) {
    Timestamp now = Timestamp.from(arrival.received().receivedAt());
    List<@Nullable Object> params = new ArrayList<>(24);
    params.add(ticket.id().value());
    addMessage(params, arrival, now);
    long message = db.sql(APPEND).params(params).query(Long.class).single();
    addFiles(ticket.id().value(), message, arrival);
    db.sql(
            """
            update ticket set preview = ?, last_from = 'customer', waiting_since = coalesce(waiting_since, ?),
                              version = version + 1, updated_at = greatest(updated_at, ?)
            where id = ?
            """)
        .params(arrival.preview(), now, now, ticket.id().value())
        .update();
    return message;
  }

  void addCopied(TicketId ticket, IdentityId identity) {
    db.sql(
            """
            insert into participant (ticket_id, identity_id, role, added_at)
            select id, ?, 'copied', created_at from ticket where id = ?
            on conflict do nothing
            """)
        .params(identity.value(), ticket.value())
        .update();
  }

  private static void addMessage(List<@Nullable Object> params, Arrival arrival, Timestamp now) {
    InboundMessage message = arrival.message();
    params.add(arrival.sender().customer().value());
    params.add(arrival.sender().id().value());
    params.add(message.channel().code());
    params.add(message.text());
    params.add(message.html().map(SafeHtml::value).orElse(null));
    params.add(message.quotedText().isEmpty() ? null : message.quotedText());
    params.add(message.quotedHtml().map(SafeHtml::value).orElse(null));
    params.add(arrival.received().intake());
    params.add(message.externalId());
    params.add(arrival.proof());
    params.add(message.sender().explanation());
    params.add(arrival.trust());
    params.add(arrival.messageFlags());
    params.add(arrival.addressed());
    params.add(message.sentAt().map(Timestamp::from).orElse(null));
    params.add(now);
  }

  private void addFiles(long ticket, long message, Arrival arrival) {
    for (File file : arrival.message().files()) {
      db.sql(
              """
              insert into attachment (ticket_id, message_id, blob, part, channel, name, media_type, content_id, inline, size, sha256)
              values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
              """)
          .param(ticket)
          .param(message)
          .param(arrival.received().raw().bytes())
          .param(file.part())
          .param(arrival.message().channel().code())
          .param(file.name())
          .param(file.mediaType())
          .param(file.contentId().orElse(null))
          .param(file.inline())
          .param(file.size())
          .param(HexFormat.of().parseHex(file.sha256()))
          .update();
    }
  }
}
