package dev.steward.officialchannel.reporting;

import dev.steward.officialchannel.Claim;
import dev.steward.officialchannel.ClaimKind;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Counts reports of the same fake together.
@Component
public class FakeReports {
  private static final int LONGEST = 300;

  private final JdbcClient db;
  private final InstantSource clock;

  FakeReports(JdbcClient db, InstantSource clock) {
    this.db = db;
    this.clock = clock;
  }

  /// Something reported.
  public record Reported(
      ClaimKind kind, String platform, String shown, int reports, Instant last) {}

  /// Adds a report.
  ///
  /// @return how many there are now
  @Transactional
  public int add(Claim claim, String shown) {
    Timestamp now = Timestamp.from(clock.instant());
    return db.sql(
            """
            insert into fake_report (kind, platform, shown, canonical, reports, first_at, last_at)
            values (?, ?, ?, ?, 1, ?, ?)
            on conflict on constraint fake_report_once
            do update set reports = fake_report.reports + 1, last_at = excluded.last_at
            returning reports
            """)
        .param(claim.kind().code())
        .param(claim.platform())
        .param(shown.strip().substring(0, Math.min(shown.strip().length(), LONGEST)))
        .param(claim.canonical())
        .param(now)
        .param(now)
        .query(Integer.class)
        .single();
  }

  /// The latest that the registry has no word about.
  public List<Reported> open() {
    return db.sql(
            """
            select r.kind, r.platform, r.shown, r.reports, r.last_at from fake_report r
            where not exists (select from official_entry e
                              where e.kind = r.kind and e.canonical = r.canonical and e.platform = r.platform)
            order by r.last_at desc limit 50
            """)
        .query((rs, _) ->
            new Reported(
                ClaimKind.of(rs.getString(1)),
                rs.getString(2),
                rs.getString(3),
                rs.getInt(4),
                rs.getTimestamp(5).toInstant()))
        .list();
  }
}
