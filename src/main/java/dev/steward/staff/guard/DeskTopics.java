package dev.steward.staff.guard;

import dev.steward.platform.live.TopicGuard;
import dev.steward.staff.Permission;
import dev.steward.staff.SignedIn;
import dev.steward.staff.availability.Presence;
import dev.steward.staff.session.Session;
import dev.steward.staff.session.SessionCookies;
import dev.steward.staff.session.Sessions;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/// Who may be told that something changed on the desk: whoever may see tickets, as long as their
/// session lives. A topic says that something changed and never what. An open stream is a sign of
/// life.
@Component
class DeskTopics implements TopicGuard {
  private final Sessions sessions;
  private final SessionCookies cookies;
  private final Presence presence;

  DeskTopics(Sessions sessions, SessionCookies cookies, Presence presence) {
    this.presence = presence;
    this.sessions = sessions;
    this.cookies = cookies;
  }

  @Override
  public Optional<Pass> admit(HttpServletRequest request, Set<String> asked) {
    String token = cookies.session(request);
    return mayListen(token)
        ? Optional.of(new Pass(asked, () -> mayListen(token)))
        : Optional.empty();
  }

  private boolean mayListen(String token) {
    Optional<SignedIn> listener =
        sessions
            .peek(token)
            .filter(session -> !session.owesSecondFactor())
            .map(Session::who)
            .filter(who -> who.may(Permission.VIEW_TICKETS));
    listener.ifPresent(who -> presence.seen(who.agentId()));
    return listener.isPresent();
  }
}
