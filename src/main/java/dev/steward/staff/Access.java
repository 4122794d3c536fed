package dev.steward.staff;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/// Which tickets a person may see: as far as their role reaches, and never one of a request type
/// that is closed to it. Holds for all that hangs on a ticket. Immutable.
///
/// @param only the request types open to the role; empty for any. [#NO_TYPE] stands for a ticket
///   that has none
/// @param except request types closed to it
/// @param teams the person's teams
public record Access(
    Reach reach, Optional<Set<String>> only, Set<String> except, Set<TeamId> teams) {
  /// Stands among request types for a ticket without one.
  public static final String NO_TYPE = "";

  /// Every ticket.
  public static final Access EVERYTHING =
      new Access(Reach.ALL, Optional.empty(), Set.of(), Set.of());

  public Access {
    only = only.map(Set::copyOf);
    except = Set.copyOf(except);
    teams = Set.copyOf(teams);
  }

  /// Whether no ticket is closed to the person.
  public boolean isUnlimited() {
    return reach == Reach.ALL && only.isEmpty() && except.isEmpty();
  }

  /// Whether tickets of this request type are open to the role.
  public boolean opens(Optional<String> requestType) {
    String type = requestType.orElse(NO_TYPE);
    return only.map(open -> open.contains(type)).orElse(true) && !except.contains(type);
  }

  /// Whether this person may see a ticket that is with these.
  public boolean admits(
      AgentId person,
      Optional<AgentId> assignee,
      Optional<TeamId> team,
      Optional<String> requestType) {
    boolean theirs = assignee.filter(person::equals).isPresent();
    boolean reached =
        switch (reach) {
          case ALL -> true;
          case TEAMS -> theirs || team.filter(teams::contains).isPresent();
          case ASSIGNED -> theirs;
        };
    return reached && opens(requestType);
  }

  /// What both allow, with the teams of this one.
  public Access and(Access other) {
    Optional<Set<String>> open =
        only.isPresent() && other.only.isPresent()
            ? Optional.of(common(only.get(), other.only.get()))
            : only.or(() -> other.only);
    Set<String> closed = new HashSet<>(except);
    closed.addAll(other.except);
    return new Access(reach.narrower(other.reach), open, closed, teams);
  }

  private static Set<String> common(Set<String> one, Set<String> other) {
    Set<String> common = new HashSet<>(one);
    common.retainAll(other);
    return common;
  }
}
