package dev.steward.ticket.merging;

import dev.steward.audit.Actor;
import dev.steward.customer.IdentityId;
import dev.steward.ticket.Status;
import dev.steward.ticket.Ticket;
import dev.steward.ticket.TicketId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class MergeRepository {
  private static final String COLUMNS =
      """
      select id, source_id, target_id, status_before, across_customers, merged_by, merged_at, unmerged_by, unmerged_at
      from ticket_merge
      """;

  private final JdbcClient db;
  private final InstantSource clock;

  MergeRepository(JdbcClient db, InstantSource clock) {
    this.db = db;
    this.clock = clock;
  }

  long add(Ticket source, TicketId target, boolean acrossCustomers, Actor by) {
    return db.sql(
            """
            insert into ticket_merge (source_id, target_id, status_before, across_customers, merged_by, merged_at)
            values (?, ?, ?, ?, ?, ?) returning id
            """)
        .param(source.id().value())
        .param(target.value())
        .param(source.status().code())
        .param(acrossCustomers)
        .param(actor(by))
        .param(now())
        .query(Long.class)
        .single();
  }

  Optional<StandingMerge> standing(TicketId source) {
    return db.sql(COLUMNS + " where source_id = ? and unmerged_at is null")
        .param(source.value())
        .query(MergeRepository::merge)
        .optional();
  }

  /// Merges a ticket had part in, newest first.
  List<StandingMerge> of(TicketId ticket) {
    return db.sql(COLUMNS + " where source_id = ? or target_id = ? order by id desc limit 200")
        .params(ticket.value(), ticket.value())
        .query(MergeRepository::merge)
        .list();
  }

  void markUndone(long merge, Actor by) {
    db.sql("update ticket_merge set unmerged_by = ?, unmerged_at = ? where id = ?")
        .param(actor(by))
        .param(now())
        .param(merge)
        .update();
  }

  /// Moves everything said in the source, and notes what it was.
  void carry(long merge, TicketId source, TicketId target) {
    db.sql(
            """
            insert into ticket_merge_item (merge_id, item_id)
            select :merge, id from ticket_message where ticket_id = :source
            union all select :merge, id from ticket_note where ticket_id = :source
            """)
        .param("merge", merge)
        .param("source", source.value())
        .update();
    move(
        db.sql("select item_id from ticket_merge_item where merge_id = ?")
            .param(merge)
            .query((rs, _) -> rs.getLong(1))
            .list(),
        source,
        target);
    moveDrafts(source, target);
    db.sql("update ticket set preview = '' where id = ?").param(source.value()).update();
  }

  /// Moves messages, notes and their files from one ticket to another; what lies elsewhere stays.
  void move(Collection<Long> items, TicketId from, TicketId to) {
    Long[] ids = items.toArray(Long[]::new);
    for (String table : List.of("ticket_note", "attachment")) {
      String key = table.equals("attachment") ? "message_id" : "id";
      db.sql(
              "update %s set ticket_id = ? where %s = any(?) and ticket_id = ?"
                  .formatted(table, key))
          .params(to.value(), ids, from.value())
          .update();
    }
    db.sql(
            """
            update ticket_message
            set origin_id = nullif(coalesce(origin_id, ticket_id), :to), ticket_id = :to
            where id = any(:ids) and ticket_id = :from
            """)
        .param("to", to.value())
        .param("from", from.value())
        .param("ids", ids)
        .update();
  }

  /// What an agent has typed in the source goes along, unless they have begun something in the
  /// target.
  private void moveDrafts(TicketId source, TicketId target) {
    db.sql(
            """
            update draft d set ticket_id = :target where ticket_id = :source and not exists (
              select from draft o where o.ticket_id = :target and o.agent_id = d.agent_id and o.kind = d.kind)
            """)
        .param("source", source.value())
        .param("target", target.value())
        .update();
  }

  /// What a merge brought and still belongs to it.
  List<Long> items(long merge) {
    return db.sql(
            "select item_id from ticket_merge_item where merge_id = ? and released_at is null")
        .param(merge)
        .query((rs, _) -> rs.getLong(1))
        .list();
  }

  boolean hasArrivals(long merge) {
    return db.sql(
            "select exists (select from ticket_merge_item where merge_id = ? and arrived and released_at is null)")
        .param(merge)
        .query(Boolean.class)
        .single();
  }

  /// These items no longer belong to the merges that carried them further.
  void release(Collection<Long> items, Collection<Long> merges) {
    db.sql(
            "update ticket_merge_item set released_at = ? where item_id = any(?) and merge_id = any(?) and released_at is null")
        .params(now(), items.toArray(Long[]::new), merges.toArray(Long[]::new))
        .update();
  }

  void addParticipant(long merge, TicketId target, IdentityId identity, Actor by) {
    int added =
        db.sql(
                """
                insert into participant (ticket_id, identity_id, role, added_by, added_at) values (?, ?, 'copied', ?, ?)
                on conflict do nothing
                """)
            .param(target.value())
            .param(identity.value())
            .param(actor(by))
            .param(now())
            .update();
    if (added == 1) {
      db.sql("insert into ticket_merge_participant values (?, ?)")
          .params(merge, identity.value())
          .update();
    }
  }

  /// Takes those out again whom a merge made take part.
  void removeParticipants(long merge, Collection<TicketId> tickets) {
    db.sql(
            """
            delete from participant where ticket_id = any(?) and role = 'copied'
              and identity_id in (select identity_id from ticket_merge_participant where merge_id = ?)
            """)
        .params(tickets.stream().map(TicketId::value).toArray(Long[]::new), merge)
        .update();
  }

  List<IdentityId> participants(TicketId ticket) {
    return db.sql(
            "select identity_id from participant where ticket_id = ? order by added_at, identity_id")
        .param(ticket.value())
        .query((rs, _) -> new IdentityId(rs.getLong(1)))
        .list();
  }

  /// The newest other tickets of its customer.
  List<TicketId> ofCustomer(Ticket ticket) {
    return db.sql(
            "select id from ticket where customer_id = ? and id <> ? order by id desc limit 30")
        .params(ticket.customer().value(), ticket.id().value())
        .query((rs, _) -> new TicketId(rs.getLong(1)))
        .list();
  }

  int messages(TicketId ticket) {
    return count("select count(*) from ticket_message where ticket_id = ?", ticket);
  }

  int notes(TicketId ticket) {
    return count("select count(*) from ticket_note where ticket_id = ?", ticket);
  }

  private int count(String sql, TicketId ticket) {
    return db.sql(sql).param(ticket.value()).query(Integer.class).single();
  }

  private Timestamp now() {
    return Timestamp.from(clock.instant());
  }

  private static StandingMerge merge(ResultSet rs, int row) throws SQLException {
    return new StandingMerge(
        rs.getLong("id"),
        new TicketId(rs.getLong("source_id")),
        new TicketId(rs.getLong("target_id")),
        Status.find(rs.getString("status_before")).orElseThrow(),
        rs.getBoolean("across_customers"),
        agent(rs, "merged_by"),
        rs.getTimestamp("merged_at").toInstant(),
        agent(rs, "unmerged_by"),
        Optional.ofNullable(rs.getTimestamp("unmerged_at")).map(Timestamp::toInstant));
  }

  private static Optional<Actor> agent(ResultSet rs, String column) throws SQLException {
    return Optional.ofNullable(rs.getObject(column, Long.class)).map(Actor::agent);
  }

  private static @Nullable Long actor(Actor by) {
    return by.id().isPresent() ? by.id().getAsLong() : null;
  }
}
