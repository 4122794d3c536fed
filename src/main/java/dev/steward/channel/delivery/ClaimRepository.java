package dev.steward.channel.delivery;

import dev.steward.channel.ChannelName;
import dev.steward.channel.InboxId;
import dev.steward.platform.blob.BlobKey;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Rows on their way through the hands of the workers.
@Repository
class ClaimRepository {
  private static final String CLAIMED =
      """
      update delivery d
      set state = 'sending', attempts = d.attempts + 1, leased_until = :lease
      from picked
      where d.id = picked.id
      returning d.id, d.attempts, d.channel, d.inbox_id, d.kind, d.conversation, d.message, d.recipient,
        d.external_id, d.envelope_from, d.envelope_to, d.blob, d.tried_from, d.deferrals, d.unknowns,
        d.insisted
      """;

  private final JdbcClient db;

  ClaimRepository(JdbcClient db) {
    this.db = db;
  }

  /// Takes due deliveries, oldest first, not more at once from one inbox than it may have under way
  /// in all processes together, so that one busy inbox does not hold up another. Inboxes with an
  /// outage are passed over.
  List<Claim> due(Instant now, Duration lease, int perInbox, int most) {
    return db.sql(
            """
            with lane as (
              select i.id, :perInbox - (select count(*) from delivery s
                                        where s.state = 'sending' and s.inbox_id = i.id) as room
              from inbox i
              where not exists (select from outage o where o.inbox_id = i.id)
            ), picked as (
              select due.id
              from lane cross join lateral (
                select d.id, d.due_at from delivery d
                where d.inbox_id = lane.id and d.state = 'queued' and d.due_at <= :now
                order by d.due_at, d.id
                limit greatest(lane.room, 0)
                for update skip locked) due
              order by due.due_at, due.id
              limit :most
            )
            """
                + CLAIMED)
        .param("now", Timestamp.from(now))
        .param("lease", Timestamp.from(now.plus(lease)))
        .param("perInbox", perInbox)
        .param("most", most)
        .query((rs, _) -> claim(rs, false))
        .list();
  }

  /// Takes the oldest due delivery of one inbox whose outage should be probed now; none if another
  /// process does so.
  Optional<Claim> probe(Instant now, Duration lease) {
    return db.sql(
            """
            with probed as (
              select o.inbox_id from outage o
              where o.probe_at <= :now
                and exists (select from delivery d
                            where d.inbox_id = o.inbox_id and d.state = 'queued' and d.due_at <= :now)
              order by o.probe_at
              limit 1
              for update skip locked
            ), noted as (
              update outage o set probe_at = :lease from probed where o.inbox_id = probed.inbox_id
            ), picked as (
              select d.id from delivery d join probed using (inbox_id)
              where d.state = 'queued' and d.due_at <= :now
              order by d.due_at, d.id
              limit 1
              for update of d skip locked
            )
            """
                + CLAIMED)
        .param("now", Timestamp.from(now))
        .param("lease", Timestamp.from(now.plus(lease)))
        .query((rs, _) -> claim(rs, true))
        .optional();
  }

  /// Prolongs the leases of deliveries this process has under way.
  void renew(Collection<Long> ids, Instant until) {
    db.sql("update delivery set leased_until = ? where state = 'sending' and id = any (?)")
        .params(Timestamp.from(until), ids.toArray(Long[]::new))
        .update();
  }

  /// Queues again what a process took and never brought to an end, because it was killed.
  List<DeliveryChanged> abandoned(Instant now, Collection<Long> exceptOurs) {
    return db.sql(
            """
            update delivery set state = 'queued', leased_until = null
            where state = 'sending' and leased_until < ? and id <> all (?)
            returning id, conversation, message, state
            """)
        .params(Timestamp.from(now), exceptOurs.toArray(Long[]::new))
        .query((rs, _) -> changed(rs))
        .list();
  }

  /// Marks what has been waiting since then as late.
  List<DeliveryChanged> late(Instant triedBefore, Instant now) {
    return db.sql(
            """
            update delivery set delayed_at = :now
            where state = 'queued' and tried_from < :before and delayed_at is null
            returning id, conversation, message, state
            """)
        .param("before", Timestamp.from(triedBefore))
        .param("now", Timestamp.from(now))
        .query((rs, _) -> changed(rs))
        .list();
  }

  /// Gives up what has been waiting since then behind a way out that is down and was tried lately.
  List<DeliveryChanged> expired(Instant triedBefore, Instant now) {
    return db.sql(
            """
            update delivery d set state = 'failed', finished_at = :now, code = 'expired', detail = o.detail
            from outage o
            where o.inbox_id = d.inbox_id and o.probes > 0 and o.probe_at > cast(:now as timestamptz) - interval '2 hours'
              and d.state = 'queued' and d.tried_from < :before
            returning d.id, d.conversation, d.message, d.state
            """)
        .param("before", Timestamp.from(triedBefore))
        .param("now", Timestamp.from(now))
        .query((rs, _) -> changed(rs))
        .list();
  }

  /// Records the end of an attempt; false if the row no longer says this attempt.
  boolean finish(Claim claim, DeliveryState state, Instant now, String code, String detail) {
    return db.sql(
                """
                update delivery
                set state = :state, finished_at = :now, leased_until = null, code = nullif(:code, ''), detail = :detail
                where id = :id and attempts = :attempt and state = 'sending'
                """)
            .param("state", state.code())
            .param("now", Timestamp.from(now))
            .param("code", code)
            .param("detail", detail)
            .param("id", claim.id())
            .param("attempt", claim.attempt())
            .update()
        == 1;
  }

  /// Queues an attempt's delivery again; false if the row no longer says this attempt.
  boolean requeue(Claim claim, Instant dueAt, int deferrals, int unknowns, String detail) {
    return db.sql(
                """
                update delivery
                set state = 'queued', due_at = :due, leased_until = null,
                  deferrals = :deferrals, unknowns = :unknowns, detail = :detail
                where id = :id and attempts = :attempt and state = 'sending'
                """)
            .param("due", Timestamp.from(dueAt))
            .param("deferrals", deferrals)
            .param("unknowns", unknowns)
            .param("detail", detail)
            .param("id", claim.id())
            .param("attempt", claim.attempt())
            .update()
        == 1;
  }

  /// Queues it again at its old place, as if it had not been tried.
  boolean putBack(Claim claim, String detail) {
    return db.sql(
                """
                update delivery set state = 'queued', leased_until = null, detail = ?
                where id = ? and attempts = ? and state = 'sending'
                """)
            .params(detail, claim.id(), claim.attempt())
            .update()
        == 1;
  }

  /// How many wait, and since when the oldest that is due.
  Backlog backlog(Instant now) {
    return db.sql(
            """
            select count(*), min(due_at) filter (where due_at <= ?) from delivery where state = 'queued'
            """)
        .param(Timestamp.from(now))
        .query((rs, _) ->
            new Backlog(
                rs.getLong(1), Optional.ofNullable(rs.getTimestamp(2)).map(Timestamp::toInstant)))
        .single();
  }

  record Backlog(long queued, Optional<Instant> oldestDue) {}

  private static DeliveryChanged changed(ResultSet rs) throws SQLException {
    return new DeliveryChanged(
        rs.getLong("id"),
        rs.getLong("conversation"),
        Optional.ofNullable(rs.getObject("message", Long.class)),
        DeliveryState.of(rs.getString("state")));
  }

  private static Claim claim(ResultSet rs, boolean probe) throws SQLException {
    return new Claim(
        rs.getLong("id"),
        rs.getInt("attempts"),
        ChannelName.of(rs.getString("channel")),
        new InboxId(rs.getLong("inbox_id")),
        rs.getString("kind").equals("reply"),
        rs.getLong("conversation"),
        Optional.ofNullable(rs.getObject("message", Long.class)),
        rs.getString("recipient"),
        rs.getString("external_id"),
        rs.getString("envelope_from"),
        strings(rs.getArray("envelope_to")),
        BlobKey.of(rs.getBytes("blob")),
        rs.getTimestamp("tried_from").toInstant(),
        rs.getInt("deferrals"),
        rs.getInt("unknowns"),
        rs.getBoolean("insisted"),
        probe);
  }

  private static List<String> strings(Array array) throws SQLException {
    return List.of((String[]) array.getArray());
  }
}
