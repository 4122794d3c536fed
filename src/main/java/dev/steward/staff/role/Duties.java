package dev.steward.staff.role;

import dev.steward.staff.Permission;
import dev.steward.staff.Reach;
import java.util.Optional;
import java.util.Set;

/// What a role consists of.
///
/// @param types request types as codes; [dev.steward.staff.Access#NO_TYPE] for tickets without one
public record Duties(
    Set<Permission> permissions, Reach reach, TypeRule typeRule, Set<String> types) {
  public Duties {
    permissions = Set.copyOf(permissions);
    types = typeRule == TypeRule.ANY ? Set.of() : Set.copyOf(types);
  }

  /// Every ticket, with these permissions.
  public static Duties unlimited(Set<Permission> permissions) {
    return new Duties(permissions, Reach.ALL, TypeRule.ANY, Set.of());
  }

  Optional<Set<String>> only() {
    return typeRule == TypeRule.ONLY ? Optional.of(types) : Optional.empty();
  }

  Set<String> except() {
    return typeRule == TypeRule.EXCEPT ? types : Set.of();
  }

  static Duties of(
      Set<Permission> permissions, Reach reach, Optional<Set<String>> only, Set<String> except) {
    TypeRule rule =
        only.isPresent() ? TypeRule.ONLY : except.isEmpty() ? TypeRule.ANY : TypeRule.EXCEPT;
    return new Duties(permissions, reach, rule, only.orElse(except));
  }
}
