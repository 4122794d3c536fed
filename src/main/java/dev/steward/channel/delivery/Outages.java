package dev.steward.channel.delivery;

import dev.steward.channel.InboxId;
import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/// The ways out that do not work at the moment, shared by all processes.
///
/// While an inbox has an outage, the claim in [ClaimRepository] passes it over; when its time has
/// come exactly one process takes the oldest delivery as a probe. What follows is the order of
/// arrival and the ordinary bound on parallel sending, so a server that comes back is not met by
/// everything at once.
@Service
public class Outages {
  private final JdbcClient db;
  private final InstantSource clock;
  private final SecureRandom chance;

  Outages(JdbcClient db, InstantSource clock, SecureRandom chance) {
    this.db = db;
    this.clock = clock;
    this.chance = chance;
  }

  /// All of them, longest first.
  public List<Outage> list() {
    return db.sql("select inbox_id, since, probe_at, detail from outage order by since")
        .query((rs, _) ->
            new Outage(
                new InboxId(rs.getLong(1)),
                rs.getTimestamp(2).toInstant(),
                rs.getTimestamp(3).toInstant(),
                rs.getString(4)))
        .list();
  }

  /// Lets the next probe leave now. False if there is no outage.
  public boolean probeNow(InboxId inbox) {
    return db.sql("update outage set probe_at = ? where inbox_id = ?")
            .params(Timestamp.from(clock.instant()), inbox.value())
            .update()
        == 1;
  }

  /// Notes that the way out of an inbox failed. Only a probe prolongs an outage: whatever else was
  /// under way when it began tells nothing new.
  void failed(InboxId inbox, String detail, boolean probe) {
    Instant now = clock.instant();
    int probes = probe ? probes(inbox) : 0;
    db.sql(
            """
            insert into outage as o (inbox_id, since, probe_at, probes, detail)
            values (:inbox, :now, :next, 0, :detail)
            on conflict (inbox_id) do update
              set probe_at = excluded.probe_at, probes = o.probes + 1, detail = excluded.detail
              where :probe
            """)
        .param("inbox", inbox.value())
        .param("now", Timestamp.from(now))
        .param("next", Timestamp.from(now.plus(Backoff.untilProbe(probes, chance))))
        .param("detail", detail)
        .param("probe", probe)
        .update();
  }

  /// Notes that the way out of an inbox works.
  void ended(InboxId inbox) {
    db.sql("delete from outage where inbox_id = ?").param(inbox.value()).update();
  }

  private int probes(InboxId inbox) {
    return db.sql("select probes + 1 from outage where inbox_id = ?")
        .param(inbox.value())
        .query(Integer.class)
        .optional()
        .orElse(0);
  }
}
