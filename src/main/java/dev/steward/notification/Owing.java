package dev.steward.notification;

import dev.steward.staff.AgentId;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What is still owed beside the list. Reading something pays what is owed for it.
@Component
public class Owing {
  private static final int MOST = 100;

  private final JdbcClient db;
  private final NotificationRepository repository;

  Owing(JdbcClient db, NotificationRepository repository) {
    this.db = db;
    this.repository = repository;
  }

  /// Takes pushes that are due, for as long as one attempt may last; each goes to one process.
  /// Those that were read, tried often or are old are nobody's any more.
  @Transactional
  public List<Notification> takePushes(Instant now, int tries, Duration fresh, int limit) {
    db.sql(
            """
            update notification set push_due_at = null
            where push_due_at <= ? and (read_at is not null or push_tries >= ? or at < ?)
            """)
        .params(Timestamp.from(now), tries, Timestamp.from(now.minus(fresh)))
        .update();
    return db.sql(
            """
            update notification n
            set push_due_at = cast(? as timestamptz) + interval '1 minute' * power(3, push_tries), push_tries = push_tries + 1
            where n.id in (
              select id from notification where push_due_at <= ? and read_at is null
              order by push_due_at limit ? for update skip locked)
            returning n.id, n.agent_id, n.kind, n.ticket_id, n.cause, n.actor_kind, n.actor_id, n.details, n.at, n.read_at
            """)
        .params(Timestamp.from(now), Timestamp.from(now), limit)
        .query(repository::notification)
        .list();
  }

  /// Nothing is owed for it by push any more.
  public void pushed(long id) {
    db.sql("update notification set push_due_at = null where id = ?").param(id).update();
  }

  /// Who is owed a line in a mail, and since when.
  public record Debt(AgentId agent, Instant since) {}

  /// Everybody who is owed a line in a mail.
  public List<Debt> mails() {
    return db.sql(
            """
            select agent_id, min(at) as since from notification where mail_owed group by agent_id order by agent_id
            """)
        .query((row, _) ->
            new Debt(new AgentId(row.getLong("agent_id")), row.getTimestamp("since").toInstant()))
        .list();
  }

  /// Takes what happened before an instant and was not read, oldest first, at most a hundred; all
  /// of it is paid.
  @Transactional
  public List<Notification> takeMail(AgentId agent, Instant until) {
    List<Notification> unread =
        db.sql(
                """
                select id, agent_id, kind, ticket_id, cause, actor_kind, actor_id, details, at, read_at
                from notification where agent_id = ? and mail_owed and at < ? and read_at is null
                order by at, id limit ?
                """)
            .params(agent.value(), Timestamp.from(until), MOST)
            .query(repository::notification)
            .list();
    db.sql("update notification set mail_owed = false where agent_id = ? and mail_owed and at < ?")
        .params(agent.value(), Timestamp.from(until))
        .update();
    return unread;
  }

  /// Nothing is owed to this person by mail any more.
  public void forgiveMail(AgentId agent) {
    db.sql("update notification set mail_owed = false where agent_id = ? and mail_owed")
        .param(agent.value())
        .update();
  }
}
