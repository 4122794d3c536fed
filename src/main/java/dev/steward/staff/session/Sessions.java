package dev.steward.staff.session;

import dev.steward.audit.Actor;
import dev.steward.audit.Audit;
import dev.steward.audit.Subject;
import dev.steward.platform.live.Live;
import dev.steward.platform.token.Tokens;
import dev.steward.staff.AgentId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Starts, finds and ends sessions. Safe for any number of threads.
@Component
public class Sessions {

  /// How long a session lives without a request: a long shift with a long lunch.
  public static final Duration IDLE = Duration.ofHours(12);

  /// How long a session lives at most.
  public static final Duration LONGEST = Duration.ofDays(7);

  /// How long somebody may take to find their second factor.
  public static final Duration HALF = Duration.ofMinutes(10);

  private static final Duration SEEN_GRAIN = Duration.ofMinutes(1);
  private static final int LONGEST_TOKEN = 100;

  private final SessionRepository sessions;
  private final Tokens tokens;
  private final InstantSource clock;
  private final Audit audit;
  private final Live live;

  Sessions(SessionRepository sessions, Tokens tokens, InstantSource clock, Audit audit, Live live) {
    this.live = live;
    this.sessions = sessions;
    this.tokens = tokens;
    this.clock = clock;
    this.audit = audit;
  }

  /// Starts a session, whole.
  ///
  /// @return its token, for the cookie only
  @Transactional
  public String start(AgentId agent, Visitor from) {
    audit.record(
        Actor.agent(agent.value()),
        "session.started",
        Subject.of("agent", agent.value()),
        Optional.empty(),
        Map.of());
    return start(agent, false, from, LONGEST);
  }

  /// Starts a session that owes its second factor and opens nothing until it has become a whole
  /// one.
  @Transactional
  public String startHalf(AgentId agent, Visitor from) {
    return start(agent, true, from, HALF);
  }

  /// Makes a half session whole: it ends, and another starts under a new token.
  @Transactional
  public String complete(Session half, Visitor from) {
    sessions.end(half.id(), half.who().agentId(), clock.instant());
    return start(half.who().agentId(), from);
  }

  /// The living session of this token, if any; one query. Remembers, once a minute, that it was
  /// used.
  public Optional<Session> find(String token) {
    return living(token).map(this::seen);
  }

  /// Like [#find], but does not count as use: for what a browser does by itself.
  public Optional<Session> peek(String token) {
    return living(token).map(SessionRepository.Found::session);
  }

  /// Remembers that the person has just proved again that it is they.
  @Transactional
  public void prove(SessionId id) {
    sessions.prove(id, clock.instant());
  }

  /// The whole sessions of an agent that still live, last used first; at most 100.
  public List<OpenSession> list(AgentId agent) {
    Instant now = clock.instant();
    return sessions.list(agent, now, now.minus(IDLE));
  }

  /// Ends a session of this agent.
  ///
  /// @return whether there was one
  @Transactional
  public boolean end(SessionId id, AgentId owner) {
    boolean ended = sessions.end(id, owner, clock.instant());
    if (ended) {
      live.changed(Live.ACCESS);
      audit.record(
          Actor.agent(owner.value()),
          "session.ended",
          Subject.of("agent", owner.value()),
          Optional.empty(),
          Map.of());
    }
    return ended;
  }

  /// Ends every session of an agent.
  ///
  /// @param by who wants that
  @Transactional
  public void endAll(AgentId agent, Actor by) {
    endAllBut(Optional.empty(), agent, by);
  }

  /// Ends every session of an agent but this one.
  @Transactional
  public void endAllBut(Optional<SessionId> kept, AgentId agent, Actor by) {
    int ended = sessions.endAll(agent, kept.map(SessionId::value).orElse(-1L), clock.instant());
    live.changed(Live.ACCESS);
    audit.record(
        by,
        "sessions.ended",
        Subject.of("agent", agent.value()),
        Optional.empty(),
        Map.of("count", Integer.toString(ended)));
  }

  private String start(AgentId agent, boolean owesSecondFactor, Visitor from, Duration life) {
    String token = tokens.link();
    Instant now = clock.instant();
    sessions.start(Tokens.hash(token), agent, owesSecondFactor, from, now, now.plus(life));
    return token;
  }

  private Optional<SessionRepository.Found> living(String token) {
    if (token.isEmpty() || token.length() > LONGEST_TOKEN) {
      return Optional.empty();
    }
    Instant now = clock.instant();
    return sessions.find(Tokens.hash(token), now, now.minus(IDLE));
  }

  private Session seen(SessionRepository.Found found) {
    Instant now = clock.instant();
    if (found.seenAt().plus(SEEN_GRAIN).isBefore(now)) {
      sessions.see(found.session().id(), now);
    }
    return found.session();
  }
}
