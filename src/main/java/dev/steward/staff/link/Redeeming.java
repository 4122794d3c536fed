package dev.steward.staff.link;

import dev.steward.audit.Actor;
import dev.steward.audit.Audit;
import dev.steward.audit.Subject;
import dev.steward.staff.Agent;
import dev.steward.staff.AgentId;
import dev.steward.staff.password.Passwords;
import dev.steward.staff.session.Sessions;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Uses a link up together with what it was for.
@Component
class Redeeming {
  private final SignInLinks links;
  private final Passwords passwords;
  private final Sessions sessions;
  private final Audit audit;

  Redeeming(SignInLinks links, Passwords passwords, Sessions sessions, Audit audit) {
    this.links = links;
    this.passwords = passwords;
    this.sessions = sessions;
    this.audit = audit;
  }

  /// Chooses the password an invitation is for and ends whatever sessions there were.
  ///
  /// @return whether the link was still good
  @Transactional
  public boolean choosePassword(SignInLink link, Agent agent, String password) {
    if (!links.use(link)) {
      return false;
    }
    passwords.choose(agent.id(), password);
    sessions.endAll(agent.id(), Actor.agent(agent.id().value()));
    record("password.chosen", agent.id());
    return true;
  }

  /// Uses up a link that only signs in.
  @Transactional
  public boolean use(SignInLink link, Agent agent) {
    boolean used = links.use(link);
    if (used) {
      record("link.used", agent.id());
    }
    return used;
  }

  private void record(String act, AgentId agent) {
    audit.record(
        Actor.agent(agent.value()),
        act,
        Subject.of("agent", agent.value()),
        Optional.empty(),
        Map.of());
  }
}
