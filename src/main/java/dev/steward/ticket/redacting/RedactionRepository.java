package dev.steward.ticket.redacting;

import dev.steward.platform.blob.BlobKey;
import dev.steward.staff.SignedIn;
import dev.steward.ticket.TicketId;
import java.sql.Timestamp;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class RedactionRepository {
  private final JdbcClient db;
  private final InstantSource clock;

  RedactionRepository(JdbcClient db, InstantSource clock) {
    this.db = db;
    this.clock = clock;
  }

  long add(TicketId ticket, String kind, long item, Reason reason, int places, SignedIn by) {
    return add(ticket, kind, item, reason, places, by.agentId().value());
  }

  long add(TicketId ticket, String kind, long item, Reason reason, int places, long by) {
    return db.sql(
            """
            insert into redaction (ticket_id, kind, item_id, reason, places, redacted_by, redacted_at)
            values (?, ?, ?, ?, ?, ?, ?) returning id
            """)
        .params(ticket.value(), kind, item, reason.code(), places, by, now())
        .query(Long.class)
        .single();
  }

  void addEvidence(long redaction, String kind, BlobKey blob) {
    db.sql(
            """
            insert into redaction_evidence (redaction_id, kind, blob, size)
            select ?, ?, key, size from blob where key = ?
            """)
        .params(redaction, kind, blob.bytes())
        .update();
  }

  /// Redactions, newest first; those with evidence to decide about where `open`.
  List<Redaction> list(boolean open, long before, int limit) {
    return db.sql(
            """
            select r.id, r.ticket_id, r.kind, r.reason, r.places, r.redacted_by, r.redacted_at,
                   count(e.id) filter (where e.decision is null) as undecided,
                   coalesce(sum(e.size) filter (where e.decision is null), 0) as size,
                   count(e.id) filter (where e.decision = 'erased') as erased,
                   count(e.id) filter (where e.decision = 'kept') as kept
            from redaction r left join redaction_evidence e on e.redaction_id = r.id
            where r.id < ? group by r.id
            having not ? or count(e.id) filter (where e.decision is null) > 0
            order by r.id desc limit ?
            """)
        .params(before, open, limit)
        .query((rs, _) ->
            new Redaction(
                rs.getLong("id"),
                new TicketId(rs.getLong("ticket_id")),
                rs.getString("kind"),
                rs.getString("reason"),
                rs.getInt("places"),
                rs.getLong("redacted_by"),
                rs.getTimestamp("redacted_at").toInstant(),
                rs.getInt("undecided"),
                rs.getLong("size"),
                rs.getInt("erased"),
                rs.getInt("kept")))
        .list();
  }

  Optional<TicketId> ticket(long redaction) {
    return db.sql("select ticket_id from redaction where id = ?")
        .param(redaction)
        .query((rs, _) -> new TicketId(rs.getLong(1)))
        .optional();
  }

  /// Undecided evidence of a redaction, locked.
  List<Item> lockUndecided(long redaction) {
    return db.sql(
            """
            select id, blob from redaction_evidence
            where redaction_id = ? and decision is null order by id for update
            """)
        .param(redaction)
        .query((rs, _) -> new Item(rs.getLong(1), BlobKey.of(rs.getBytes(2))))
        .list();
  }

  void decide(long evidence, String decision, SignedIn by) {
    db.sql(
            """
            update redaction_evidence set decision = :decision, decided_by = :by, decided_at = :now,
              blob = case when :decision = 'erased' then null else blob end
            where id = :id
            """)
        .param("decision", decision)
        .param("by", by.agentId().value())
        .param("now", now())
        .param("id", evidence)
        .update();
  }

  private Timestamp now() {
    return Timestamp.from(clock.instant());
  }

  /// Sealed bytes.
  record Item(long id, BlobKey blob) {}
}
