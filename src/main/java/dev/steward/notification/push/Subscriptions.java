package dev.steward.notification.push;

import dev.steward.platform.egress.Egress;
import dev.steward.platform.egress.Errand;
import dev.steward.platform.egress.Origins;
import dev.steward.staff.AgentId;
import dev.steward.staff.session.OpenSession;
import dev.steward.staff.session.SessionId;
import dev.steward.staff.session.Sessions;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The browsers that may be pushed to.
@Component
public class Subscriptions {
  /// Of one person; the one seen longest ago goes.
  static final int MOST = 10;

  private static final int LONGEST = 2000;
  private static final int POINT = 65;
  private static final int SECRET = 16;

  private final JdbcClient db;
  private final Sessions sessions;
  private final Egress egress;
  private final Origins own;
  private final InstantSource clock;

  Subscriptions(
      JdbcClient db, Sessions sessions, Egress egress, PushSettings settings, InstantSource clock) {
    this.db = db;
    this.sessions = sessions;
    this.egress = egress;
    this.own = Origins.of(settings.origins());
    this.clock = clock;
  }

  /// What a browser says about itself.
  record Offer(String endpoint, String p256dh, String auth, String browser) {}

  /// Keeps a browser for a person, or sees it again in another session. A browser belongs to
  /// whoever subscribed last: nobody reads what is for somebody else who sat there before.
  ///
  /// @throws dev.steward.platform.error.Refusal [PushError#NOT_A_SUBSCRIPTION]
  @Transactional
  public void keep(AgentId agent, SessionId session, Offer offer) {
    boolean sound =
        offer.endpoint().length() <= LONGEST
            && isBase64(offer.p256dh(), POINT)
            && isBase64(offer.auth(), SECRET)
            && egress.objectionTo(Errand.get(offer.endpoint()).allowing(own)).isEmpty();
    if (!sound) {
      throw PushError.NOT_A_SUBSCRIPTION.refusal();
    }
    db.sql(
            """
            insert into push_subscription (agent_id, session_id, endpoint, p256dh, auth, browser, created_at)
            values (?, ?, ?, ?, ?, ?, ?)
            on conflict (endpoint) do update
            set agent_id = excluded.agent_id, session_id = excluded.session_id, p256dh = excluded.p256dh,
                auth = excluded.auth, browser = excluded.browser
            """)
        .params(
            agent.value(),
            session.value(),
            offer.endpoint(),
            offer.p256dh(),
            offer.auth(),
            offer.browser(),
            Timestamp.from(clock.instant()))
        .update();
    db.sql(
            """
            delete from push_subscription where agent_id = ? and id not in (
              select id from push_subscription where agent_id = ? order by session_id desc, id desc limit ?)
            """)
        .params(agent.value(), agent.value(), MOST)
        .update();
  }

  /// The browsers of a person, newest first.
  public List<Subscription> of(AgentId agent) {
    return db.sql(
            """
            select id, agent_id, session_id, endpoint, p256dh, auth, browser, created_at, pushed_at
            from push_subscription where agent_id = ? order by id desc
            """)
        .param(agent.value())
        .query(Subscriptions::subscription)
        .list();
  }

  /// Those in which the person is signed in at this moment.
  List<Subscription> living(AgentId agent) {
    Set<SessionId> living =
        sessions.list(agent).stream().map(OpenSession::id).collect(Collectors.toSet());
    return of(agent).stream().filter(each -> living.contains(each.session())).toList();
  }

  /// Forgets a browser of this person.
  ///
  /// @return whether there was one
  boolean remove(AgentId agent, long id) {
    return db.sql("delete from push_subscription where agent_id = ? and id = ?")
            .params(agent.value(), id)
            .update()
        == 1;
  }

  /// Forgets this very browser, whose ever it is; only it knows its endpoint.
  void remove(String endpoint) {
    db.sql("delete from push_subscription where endpoint = ?").param(endpoint).update();
  }

  void pushed(long id, Instant at) {
    db.sql("update push_subscription set pushed_at = ? where id = ?")
        .params(Timestamp.from(at), id)
        .update();
  }

  private static boolean isBase64(String text, int length) {
    try {
      return Base64.getUrlDecoder().decode(text.replaceAll("=+$", "")).length == length;
    } catch (IllegalArgumentException _) {
      return false;
    }
  }

  private static Subscription subscription(ResultSet row, int index) throws SQLException {
    return new Subscription(
        row.getLong("id"),
        new AgentId(row.getLong("agent_id")),
        new SessionId(row.getLong("session_id")),
        row.getString("endpoint"),
        row.getString("p256dh"),
        row.getString("auth"),
        row.getString("browser"),
        row.getTimestamp("created_at").toInstant(),
        Optional.ofNullable(row.getTimestamp("pushed_at")).map(Timestamp::toInstant));
  }
}
