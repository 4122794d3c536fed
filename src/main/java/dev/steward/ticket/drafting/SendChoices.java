package dev.steward.ticket.drafting;

import dev.steward.staff.AgentId;
import dev.steward.ticket.Status;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Which status the send button sets for whom: what an agent always wants, else what they chose
/// last, else what the desk proposes, else *solved*.
@Component
public class SendChoices {
  /// What can be chosen, as the menu lists it.
  public static final List<Status> STATUSES =
      List.of(Status.SOLVED, Status.PENDING, Status.OPEN, Status.HOLD);

  private final JdbcClient db;

  SendChoices(JdbcClient db) {
    this.db = db;
  }

  /// What the button of this agent sets.
  public Status of(AgentId agent) {
    return db.sql(
            """
            select coalesce(
              (select coalesce(always, latest) from send_choice where agent_id = ?),
              (select status from send_default), 'solved')
            """)
        .param(agent.value())
        .query((rs, _) -> Status.find(rs.getString(1)).orElse(Status.SOLVED))
        .single();
  }

  /// What this agent always wants, where they said so.
  Optional<Status> always(AgentId agent) {
    return db.sql("select always from send_choice where agent_id = ? and always is not null")
        .param(agent.value())
        .query((rs, _) -> Status.find(rs.getString(1)))
        .optional()
        .flatMap(status -> status);
  }

  /// What the desk proposes.
  Status proposed() {
    return db.sql("select status from send_default")
        .query((rs, _) -> Status.find(rs.getString(1)).orElse(Status.SOLVED))
        .optional()
        .orElse(Status.SOLVED);
  }

  /// Remembers what an agent chose; writes only when it is another than before.
  @Transactional
  public void chose(AgentId agent, Status status) {
    if (STATUSES.contains(status)) {
      db.sql(
              """
              insert into send_choice as c (agent_id, latest) values (?, ?)
              on conflict (agent_id) do update set latest = excluded.latest
                where c.latest is distinct from excluded.latest
              """)
          .params(agent.value(), status.code())
          .update();
    }
  }

  /// Sets what this agent always wants; empty for whatever they chose last.
  @Transactional
  public void always(AgentId agent, Optional<Status> status) {
    db.sql(
            """
            insert into send_choice (agent_id, always) values (?, ?)
            on conflict (agent_id) do update set always = excluded.always
            """)
        .param(agent.value())
        .param(status.map(Status::code).orElse(null))
        .update();
  }

  /// Sets what the desk proposes.
  @Transactional
  public void propose(Status status) {
    db.sql(
            """
            insert into send_default (status) values (?)
            on conflict (only_one) do update set status = excluded.status
            """)
        .param(status.code())
        .update();
  }
}
