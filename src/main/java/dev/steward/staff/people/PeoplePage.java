package dev.steward.staff.people;

import dev.steward.staff.Agent;
import dev.steward.staff.Role;
import java.util.List;
import java.util.Optional;

/// Everybody at the desk, and the form to invite somebody.
///
/// @param agents active first, by name
/// @param link the one-time link just made, to hand over; shown this once
/// @param linkFor whom the link is for
/// @param form what was typed into the form before
/// @param problem message key of what is wrong with the form
public record PeoplePage(
    List<Agent> agents,
    Optional<String> link,
    String linkFor,
    Invitation form,
    Optional<String> problem) {

  /// What the form holds.
  public record Invitation(String name, String email, Role role) {
    static final Invitation EMPTY = new Invitation("", "", Role.AGENT);
  }
}
