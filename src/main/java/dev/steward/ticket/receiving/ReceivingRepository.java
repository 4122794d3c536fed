package dev.steward.ticket.receiving;

import static dev.steward.ticket.receiving.ArrivalColumns.numbers;
import static dev.steward.ticket.receiving.ArrivalColumns.texts;

import dev.steward.channel.InboundMessage.File;
import dev.steward.customer.Blocks;
import dev.steward.customer.IdentityId;
import dev.steward.customer.IdentityKind;
import dev.steward.ticket.MergedTickets;
import dev.steward.ticket.Ticket;
import dev.steward.ticket.TicketId;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Writes what came in. New tickets with everything that belongs to them are one statement whatever
/// their number, because this is the path that a flood takes.
@Repository
class ReceivingRepository {
  private static final String MESSAGE_COLUMNS =
      """
      (id, ticket_id, author_kind, author_id, identity_id, channel, text, html, quoted_text, quoted_html, intake_id,
       external_id, proof, explanation, trust, flags, addressed, sent_at, created_at)
      """;
  private static final String MESSAGE_VALUES =
      """
      'customer', customer_id, identity_id, channel, text, html, quoted_text, quoted_html, intake_id, external_id, proof,
      explanation, trust, message_flags::text[], addressed::text[], sent_at::timestamptz, received_at::timestamptz
      """;

  private static final String OPEN =
      """
      with arrival as (
        select nextval('ticket_id_seq') as ticket_id, nextval('message_id') as message_id, *, received_at::timestamptz as at
        from unnest(?::text[], ?::bigint[], ?::bigint[], ?::text[], ?::text[], ?::bigint[], ?::text[], ?::text[],
                    MESSAGE_TYPES)
          as arrival(subject, inbox_id, team_id, language, ticket_flags, follows_id, preview, acknowledge,
                     MESSAGE_NAMES)),
      t as (
        insert into ticket (id, subject, customer_id, identity_id, channel, inbox_id, status, team_id, priority, language,
                            flags, follows_id, preview, last_from, waiting_since, created_at, updated_at)
        overriding system value
        select ticket_id, subject, customer_id, identity_id, channel, inbox_id, 'new', team_id, 'normal', language,
               ticket_flags::text[], follows_id, preview, 'customer', at, at, at from arrival),
      p as (
        insert into participant (ticket_id, identity_id, role, added_at)
        select ticket_id, identity_id, 'requester', at from arrival),
      a as (
        insert into ticket_assignment (ticket_id, team_id, assigned_at)
        select ticket_id, team_id, at from arrival where team_id is not null),
      m as (
        insert into ticket_message MESSAGE_COLUMNS
        select message_id, ticket_id, MESSAGE_VALUES from arrival),
      e as (
        insert into ticket_event (ticket_id, kind, actor_kind, actor_id, details, at)
        select ticket_id, 'created', 'customer', customer_id,
               jsonb_build_object('message', message_id::text, 'acknowledge', acknowledge), at from arrival)
      select ticket_id, message_id, intake_id from arrival
      """
          .replace("MESSAGE_TYPES", ArrivalColumns.MESSAGE_TYPES)
          .replace("MESSAGE_NAMES", ArrivalColumns.MESSAGE_NAMES)
          .replace("MESSAGE_COLUMNS", MESSAGE_COLUMNS)
          .replace("MESSAGE_VALUES", MESSAGE_VALUES);

  private static final String APPEND =
      """
      insert into ticket_message MESSAGE_COLUMNS
      select nextval('message_id'), ?, MESSAGE_VALUES from unnest(MESSAGE_TYPES) as arrival(MESSAGE_NAMES)
      returning id
      """
          .replace("MESSAGE_TYPES", ArrivalColumns.MESSAGE_TYPES)
          .replace("MESSAGE_NAMES", ArrivalColumns.MESSAGE_NAMES)
          .replace("MESSAGE_COLUMNS", MESSAGE_COLUMNS)
          .replace("MESSAGE_VALUES", MESSAGE_VALUES);

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

  /// The tickets that these messages open, in their order.
  List<TicketId> open(List<FreshTicket> fresh) {
    List<Arrival> arrivals = fresh.stream().map(FreshTicket::arrival).toList();
    List<Object> columns = new ArrayList<>();
    columns.add(texts(arrivals, Arrival::subject));
    columns.add(numbers(arrivals, a -> a.message().inbox().value()));
    columns.add(numbers(fresh, f -> f.team().orElse(null)));
    columns.add(texts(arrivals, a -> a.message().language().orElse(null)));
    columns.add(texts(fresh, f -> f.arrival().ticketFlags(f.flag())));
    columns.add(numbers(fresh, f -> f.follows().map(TicketId::value).orElse(null)));
    columns.add(texts(arrivals, Arrival::preview));
    columns.add(texts(fresh, f -> Boolean.toString(f.isAcknowledgeable())));
    columns.addAll(ArrivalColumns.messages(arrivals));
    Map<Long, long[]> byIntake = new HashMap<>();
    db.sql(OPEN)
        .params(columns)
        .query(rs -> {
          byIntake.put(rs.getLong(3), new long[] {rs.getLong(1), rs.getLong(2)});
        });
    List<long[]> ids =
        arrivals.stream()
            .map(a -> Objects.requireNonNull(byIntake.get(a.received().intake())))
            .toList();
    addFiles(arrivals, ids);
    return ids.stream().map(both -> new TicketId(both[0])).toList();
  }

  /// Adds a message to a locked ticket and refreshes what lists show of it.
  long append(Ticket ticket, Arrival arrival) {
    Timestamp now = Timestamp.from(arrival.received().receivedAt());
    List<Object> params = new ArrayList<>();
    params.add(ticket.id().value());
    params.addAll(ArrivalColumns.messages(List.of(arrival)));
    long message = db.sql(APPEND).params(params).query(Long.class).single();
    addFiles(List.of(arrival), List.of(new long[] {ticket.id().value(), message}));
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

  /// @param ids ticket and message of each
  private void addFiles(List<Arrival> arrivals, List<long[]> ids) {
    List<FileRow> rows = new ArrayList<>();
    for (int i = 0; i < arrivals.size(); i++) {
      Arrival arrival = arrivals.get(i);
      long[] both = ids.get(i);
      arrival.message().files().forEach(file -> rows.add(new FileRow(both, arrival, file)));
    }
    if (!rows.isEmpty()) {
      insert(rows);
    }
  }

  private void insert(List<FileRow> rows) {
    db.sql(
            """
            insert into attachment (ticket_id, message_id, blob, part, channel, name, media_type, content_id, inline, size, sha256)
            select * from unnest(?::bigint[], ?::bigint[], ?::bytea[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[],
                                 ?::boolean[], ?::bigint[], ?::bytea[])
            """)
        .param(numbers(rows, r -> r.ids()[0]))
        .param(numbers(rows, r -> r.ids()[1]))
        .param(rows.stream().map(r -> r.arrival().received().raw().bytes()).toArray(byte[][]::new))
        .param(texts(rows, r -> r.file().part()))
        .param(texts(rows, r -> r.arrival().message().channel().code()))
        .param(texts(rows, r -> r.file().name()))
        .param(texts(rows, r -> r.file().mediaType()))
        .param(texts(rows, r -> r.file().contentId().orElse(null)))
        .param(rows.stream().map(r -> r.file().inline()).toArray(Boolean[]::new))
        .param(numbers(rows, r -> r.file().size()))
        .param(
            rows.stream()
                .map(r -> HexFormat.of().parseHex(r.file().sha256()))
                .toArray(byte[][]::new))
        .update();
  }

  private record FileRow(long[] ids, Arrival arrival, File file) {}
}
