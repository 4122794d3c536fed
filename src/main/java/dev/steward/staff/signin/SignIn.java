package dev.steward.staff.signin;

import dev.steward.platform.address.EmailAddress;
import dev.steward.staff.Agent;
import dev.steward.staff.AgentId;
import dev.steward.staff.Agents;
import dev.steward.staff.password.Passwords;
import dev.steward.staff.secondfactor.SecondFactor;
import dev.steward.staff.session.Session;
import dev.steward.staff.session.Sessions;
import dev.steward.staff.session.Visitor;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import org.springframework.stereotype.Component;

/// Checks who somebody is and starts their session. Safe for any number of threads.
///
/// No method runs in one transaction as a whole: counting an attempt must outlive whatever comes
/// after it, and a password takes long to check.
@Component
public class SignIn {
  private final Agents agents;
  private final Passwords passwords;
  private final SecondFactor secondFactor;
  private final Sessions sessions;
  private final Throttle throttle;
  private final KnownDevices devices;

  SignIn(
      Agents agents,
      Passwords passwords,
      SecondFactor secondFactor,
      Sessions sessions,
      Throttle throttle,
      KnownDevices devices) {
    this.agents = agents;
    this.passwords = passwords;
    this.secondFactor = secondFactor;
    this.sessions = sessions;
    this.throttle = throttle;
    this.devices = devices;
  }

  /// Tries an address and a password.
  ///
  /// @param device token of the known-device cookie, or empty
  public SignInOutcome withPassword(String email, String password, Visitor from, String device) {
    Optional<EmailAddress> address = EmailAddress.find(email);
    Optional<AgentId> agent =
        address.flatMap(agents::find).filter(SignIn::mayComeIn).map(Agent::id);
    String account =
        address
            .map(EmailAddress::normalised)
            .orElseGet(() -> email.strip().toLowerCase(Locale.ROOT));
    OptionalLong attempt = throttle.admit(account, from, devices.find(agent, device));
    if (attempt.isEmpty()) {
      return new SignInOutcome.Throttled();
    }
    if (!passwords.matches(agent, password)) {
      return new SignInOutcome.Refused();
    }
    throttle.succeeded(attempt.getAsLong());
    return proved(agent.orElseThrow(), from, device);
  }

  /// Lets in somebody who has proved who they are by other means, a one-time link for example; the
  /// second factor is owed all the same.
  public SignInOutcome proved(AgentId agent, Visitor from, String device) {
    return secondFactor.isOn(agent)
        ? new SignInOutcome.CodeOwed(sessions.startHalf(agent, from))
        : welcome(agent, sessions.start(agent, from), device);
  }

  /// Tries a code of the app, or a recovery code.
  public SignInOutcome withCode(Session half, String code, Visitor from, String device) {
    AgentId agent = half.who().agentId();
    OptionalLong attempt =
        throttle.admit("code:" + agent.value(), from, devices.find(Optional.of(agent), device));
    if (attempt.isEmpty()) {
      return new SignInOutcome.Throttled();
    }
    if (!secondFactor.accept(agent, code)) {
      return new SignInOutcome.Refused();
    }
    throttle.succeeded(attempt.getAsLong());
    return welcome(agent, sessions.complete(half, from), device);
  }

  /// Tries the password of somebody who is signed in, before an act that wants more than a session.
  public SignInOutcome again(Session session, String password, Visitor from, String device) {
    AgentId agent = session.who().agentId();
    OptionalLong attempt =
        throttle.admit("again:" + agent.value(), from, devices.find(Optional.of(agent), device));
    if (attempt.isEmpty()) {
      return new SignInOutcome.Throttled();
    }
    if (!passwords.matches(Optional.of(agent), password)) {
      return new SignInOutcome.Refused();
    }
    throttle.succeeded(attempt.getAsLong());
    sessions.prove(session.id());
    return new SignInOutcome.Welcome("", device);
  }

  private SignInOutcome welcome(AgentId agent, String session, String device) {
    return new SignInOutcome.Welcome(session, devices.remember(agent, device));
  }

  private static boolean mayComeIn(Agent agent) {
    return agent.isActive() && !agent.program();
  }
}
