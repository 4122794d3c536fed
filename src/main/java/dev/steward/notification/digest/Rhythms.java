package dev.steward.notification.digest;

import dev.steward.notification.Owing;
import dev.steward.staff.AgentId;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// How often each person wants mail, and up to when they have had it.
@Component
public class Rhythms {
  private final JdbcClient db;
  private final Owing owing;

  Rhythms(JdbcClient db, Owing owing) {
    this.db = db;
    this.owing = owing;
  }

  /// What a person chose.
  public Rhythm of(AgentId agent) {
    return db.sql("select rhythm from notification_rhythm where agent_id = ?")
        .param(agent.value())
        .query(String.class)
        .optional()
        .flatMap(Rhythm::find)
        .orElse(Rhythm.USUAL);
  }

  /// Chooses for a person. Who wants no mail is owed none.
  @Transactional
  public void choose(AgentId agent, Rhythm rhythm) {
    db.sql(
            """
            insert into notification_rhythm (agent_id, rhythm) values (?, ?)
            on conflict (agent_id) do update set rhythm = excluded.rhythm
            """)
        .params(agent.value(), rhythm.code())
        .update();
    if (rhythm == Rhythm.NEVER) {
      owing.forgiveMail(agent);
    }
  }

  /// Takes a period of a person; only one of all processes gets it, until its transaction ends and
  /// ever after.
  ///
  /// @param until its end
  boolean take(AgentId agent, Rhythm rhythm, Instant until) {
    db.sql(
            """
            insert into notification_rhythm (agent_id, rhythm) values (?, ?) on conflict (agent_id) do nothing
            """)
        .params(agent.value(), rhythm.code())
        .update();
    Optional<Long> free =
        db.sql(
                """
                select agent_id from notification_rhythm
                where agent_id = ? and rhythm = ? and (mailed_until is null or mailed_until < ?)
                for update skip locked
                """)
            .params(agent.value(), rhythm.code(), Timestamp.from(until))
            .query(Long.class)
            .optional();
    free.ifPresent(_ -> note(agent, until));
    return free.isPresent();
  }

  private void note(AgentId agent, Instant until) {
    db.sql("update notification_rhythm set mailed_until = ? where agent_id = ?")
        .params(Timestamp.from(until), agent.value())
        .update();
  }
}
