package dev.steward.sla.keeping;

import dev.steward.audit.Actor;
import dev.steward.ticket.OpenTickets;
import dev.steward.ticket.TicketId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class SweepRepository {
  private final JdbcClient db;
  private final InstantSource clock;

  SweepRepository(JdbcClient db, InstantSource clock) {
    this.db = db;
    this.clock = clock;
  }

  /// Asks for a sweep; it begins anew, so the ones before need not go on.
  void ask(Cause cause, Actor by, long total) {
    db.sql("update sla_sweep set finished_at = ? where finished_at is null").param(now()).update();
    db.sql("insert into sla_sweep (cause, asked_by, asked_at, total) values (?, ?, ?, ?)")
        .param(cause.code())
        .param(by.id().isPresent() ? by.id().getAsLong() : null)
        .param(now())
        .param(total)
        .update();
  }

  /// The sweep to go on with, held until the transaction ends; empty while another process is at
  /// it.
  Optional<Sweep> lock() {
    return db.sql(
            "select * from sla_sweep where finished_at is null order by id desc limit 1 for update skip locked")
        .query(SweepRepository::sweep)
        .optional();
  }

  Optional<Sweep> newest() {
    return db.sql("select * from sla_sweep order by id desc limit 1")
        .query(SweepRepository::sweep)
        .optional();
  }

  void advance(Sweep sweep, int done, Optional<OpenTickets.Place> cursor) {
    db.sql("update sla_sweep set done = done + ?, cursor_at = ?, cursor_id = ? where id = ?")
        .param(done)
        .param(cursor.map(place -> Timestamp.from(place.updatedAt())).orElse(null))
        .param(cursor.map(place -> place.id().value()).orElse(null))
        .param(sweep.id())
        .update();
  }

  void finish(Sweep sweep) {
    db.sql("update sla_sweep set finished_at = ? where id = ?").params(now(), sweep.id()).update();
  }

  /// Notes the edition of the rules of time zones; whether it is another than before.
  boolean isNewEdition(String version) {
    Optional<String> before =
        db.sql("select version from sla_zone_rules for update").query(String.class).optional();
    db.sql(
            "insert into sla_zone_rules (version) values (?) on conflict (only_row) do update set version = excluded.version")
        .param(version)
        .update();
    return before.filter(known -> !known.equals(version)).isPresent();
  }

  private static Sweep sweep(ResultSet rs, int row) throws SQLException {
    Optional<Timestamp> at = Optional.ofNullable(rs.getTimestamp("cursor_at"));
    long id = rs.getLong("cursor_id");
    return new Sweep(
        rs.getLong("id"),
        Cause.valueOf(rs.getString("cause").toUpperCase(Locale.ROOT)),
        rs.getTimestamp("asked_at").toInstant(),
        rs.getLong("total"),
        rs.getLong("done"),
        at.map(t -> new OpenTickets.Place(t.toInstant(), new TicketId(id))),
        Optional.ofNullable(rs.getTimestamp("finished_at")).map(Timestamp::toInstant));
  }

  private Timestamp now() {
    return Timestamp.from(clock.instant());
  }
}
