package dev.steward.fee.checking;

import dev.steward.fee.Money;
import dev.steward.fee.engine.Verdict;
import dev.steward.staff.AgentId;
import dev.steward.ticket.TicketId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ReportRepository {
  private static final String SELECT =
      """
      select id, ticket_id, made_by, made_at, locale, input, outcome, editions, disputed from fee_report
      """;
  private static final String CREDIT =
      """
      select id, report_id, amount, coin, reason, asked_by, asked_at, needs_two, decision from fee_credit
      """;

  private final JdbcClient db;
  private final InstantSource clock;

  ReportRepository(JdbcClient db, InstantSource clock) {
    this.db = db;
    this.clock = clock;
  }

  long nextNumber() {
    return db.sql("select nextval(pg_get_serial_sequence('fee_report', 'id'))")
        .query(Long.class)
        .single();
  }

  void add(Report report, byte[] pdf) {
    db.sql(
            """
            insert into fee_report (id, ticket_id, made_by, made_at, locale, input, outcome, editions, pdf, disputed)
            overriding system value values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            report.id(),
            report.ticket().value(),
            report.madeBy().value(),
            Timestamp.from(report.madeAt()),
            report.locale().toLanguageTag(),
            report.input(),
            report.outcome().name(),
            report.editions(),
            pdf,
            report.disputed())
        .update();
  }

  Optional<Report> find(TicketId ticket, long id) {
    return db.sql(SELECT + "where id = ? and ticket_id = ?")
        .params(id, ticket.value())
        .query(ReportRepository::report)
        .optional();
  }

  List<Report> of(TicketId ticket) {
    return db.sql(SELECT + "where ticket_id = ? order by id desc limit 20")
        .param(ticket.value())
        .query(ReportRepository::report)
        .list();
  }

  byte[] pdf(long id) {
    return db.sql("select pdf from fee_report where id = ?").param(id).query(byte[].class).single();
  }

  long propose(long report, Money money, String reason, AgentId by, boolean needsTwo) {
    return db.sql(
            """
            insert into fee_credit (report_id, amount, coin, reason, asked_by, asked_at, needs_two, decision, decided_by, decided_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) returning id
            """)
        .param(report)
        .param(money.amount())
        .param(money.coin())
        .param(reason)
        .param(by.value())
        .param(now())
        .param(needsTwo)
        .param(needsTwo ? null : "approved")
        .param(needsTwo ? null : by.value())
        .param(needsTwo ? null : now())
        .query(Long.class)
        .single();
  }

  Optional<Report.Credit> lockCredit(long report, long id) {
    return db.sql(CREDIT + "where id = ? and report_id = ? for update")
        .params(id, report)
        .query(ReportRepository::credit)
        .optional();
  }

  List<Report.Credit> credits(long report) {
    return db.sql(CREDIT + "where report_id = ? order by id")
        .param(report)
        .query(ReportRepository::credit)
        .list();
  }

  void decide(long id, String decision, AgentId by) {
    db.sql("update fee_credit set decision = ?, decided_by = ?, decided_at = ? where id = ?")
        .params(decision, by.value(), now(), id)
        .update();
  }

  private Timestamp now() {
    Instant now = clock.instant();
    return Timestamp.from(now);
  }

  private static Report report(ResultSet rs, int row) throws SQLException {
    return new Report(
        rs.getLong("id"),
        new TicketId(rs.getLong("ticket_id")),
        new AgentId(rs.getLong("made_by")),
        rs.getTimestamp("made_at").toInstant(),
        Locale.forLanguageTag(rs.getString("locale")),
        rs.getString("input"),
        Verdict.Outcome.valueOf(rs.getString("outcome")),
        rs.getString("editions"),
        rs.getBoolean("disputed"));
  }

  private static Report.Credit credit(ResultSet rs, int row) throws SQLException {
    return new Report.Credit(
        rs.getLong("id"),
        rs.getLong("report_id"),
        rs.getBigDecimal("amount"),
        rs.getString("coin"),
        rs.getString("reason"),
        new AgentId(rs.getLong("asked_by")),
        rs.getTimestamp("asked_at").toInstant(),
        rs.getBoolean("needs_two"),
        Optional.ofNullable(rs.getString("decision")));
  }
}
