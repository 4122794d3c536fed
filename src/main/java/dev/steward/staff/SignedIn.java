package dev.steward.staff;

import dev.steward.audit.Actor;
import jakarta.servlet.http.HttpServletRequest;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// Who is making this request, and what they may do. Immutable.
///
/// Write it as the parameter of a controller method behind [Requires]; the guard has then checked
/// the session or token in the database for this very request. Pass it, or its parts, on as
/// arguments.
///
/// @param permissions those of the role; for a token acting for an agent, those both have
/// @param access which tickets they may see; of the role, or for a token acting for an agent what
///   both may
/// @param program whether an API token acts in its own name
public record SignedIn(
    AgentId agentId,
    String name,
    String email,
    Role role,
    Locale locale,
    ZoneId zone,
    Set<Permission> permissions,
    boolean program,
    Access access) {

  private static final String ATTRIBUTE = SignedIn.class.getName();

  /// Somebody to whom no ticket is closed.
  public SignedIn(
      AgentId agentId,
      String name,
      String email,
      Role role,
      Locale locale,
      ZoneId zone,
      Set<Permission> permissions,
      boolean program) {
    this(agentId, name, email, role, locale, zone, permissions, program, Access.EVERYTHING);
  }

  /// Whether they may do this.
  public boolean may(Permission permission) {
    return permissions.contains(permission);
  }

  /// How the audit log names them.
  public Actor actor() {
    return program ? Actor.program(agentId.value()) : Actor.agent(agentId.value());
  }

  /// Who is making this request, where somebody is.
  public static Optional<SignedIn> find(HttpServletRequest request) {
    return request.getAttribute(ATTRIBUTE) instanceof SignedIn signedIn
        ? Optional.of(signedIn)
        : Optional.empty();
  }

  /// Makes this the person behind the request; for the filter that checked it.
  public void makes(HttpServletRequest request) {
    request.setAttribute(ATTRIBUTE, this);
  }
}
