package dev.steward.staff;

import dev.steward.platform.address.EmailAddress;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;

/// A member of staff, or a program that acts through an API token.
///
/// @param email where the agent can be reached and what they sign in with; a program's address ends
///   in the reserved domain `program.invalid` and receives nothing
/// @param signature ends every public reply, plain text, possibly empty
/// @param program whether this is the identity behind an API token
/// @param role what they are; [Role#AGENT] for whoever has a role of the desk's own
/// @param customRole the role of the desk's own, which then says what they may do
/// @param disabledAt since when this agent may no longer come in
public record Agent(
    AgentId id,
    String name,
    EmailAddress email,
    Role role,
    Locale locale,
    ZoneId zone,
    String signature,
    boolean program,
    Instant createdAt,
    Instant updatedAt,
    Optional<Instant> disabledAt,
    Optional<CustomRole> customRole) {

  /// A role of the desk's own making.
  public record CustomRole(RoleId id, String name) {}

  /// Whether this agent may come in.
  public boolean isActive() {
    return disabledAt.isEmpty();
  }
}
