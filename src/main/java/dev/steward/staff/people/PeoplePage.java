package dev.steward.staff.people;

import dev.steward.staff.Agent;
import dev.steward.staff.AgentId;
import dev.steward.staff.Role;
import dev.steward.staff.availability.AgentAvailability;
import dev.steward.staff.role.DeskRole;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Everybody at the desk, and the form to invite somebody.
///
/// @param agents active first, by name
/// @param link the one-time link just made; shown this once
/// @param form what was typed into the form before
/// @param roles all roles
/// @param availability how each stands
/// @param lastSeen when a page of each was last open, where one ever was
/// @param problem message key of what is wrong with the form
public record PeoplePage(
    List<Agent> agents,
    Optional<Link> link,
    Invitation form,
    List<DeskRole> roles,
    Map<AgentId, AgentAvailability> availability,
    Map<AgentId, Instant> lastSeen,
    Optional<String> problem) {

  /// The same page with the link just made.
  PeoplePage with(Link made) {
    return new PeoplePage(agents, Optional.of(made), form, roles, availability, lastSeen, problem);
  }

  /// A one-time link to hand over.
  ///
  /// @param to name of whom it is for
  /// @param mailed whether it is on its way to them
  public record Link(String address, String to, boolean mailed) {}

  /// What the form holds.
  ///
  /// @param role as [DeskRole#key] makes it
  public record Invitation(String name, String email, String role) {
    static final Invitation EMPTY = new Invitation("", "", Role.AGENT.code());
  }
}
