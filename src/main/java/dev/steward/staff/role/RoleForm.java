package dev.steward.staff.role;

import dev.steward.staff.Permission;
import dev.steward.staff.Reach;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What the page of a role sends.
///
/// @param types codes of request types; `none` for tickets without one
record RoleForm(
    @Nullable String name,
    @Nullable List<String> permission,
    @Nullable String reach,
    @Nullable String rule,
    @Nullable List<String> types,
    @Nullable Integer version) {

  String cleanName() {
    return Optional.ofNullable(name).orElse("");
  }

  int seen() {
    return Optional.ofNullable(version).orElse(0);
  }

  /// Everybody may look after themselves, whatever the form says.
  Duties duties() {
    Set<Permission> held =
        new HashSet<>(
            Optional.ofNullable(permission).orElse(List.of()).stream()
                .flatMap(word -> Permission.find(word).stream())
                .toList());
    held.add(Permission.OWN_PROFILE);
    return new Duties(
        held,
        Reach.find(Optional.ofNullable(reach).orElse("")).orElse(Reach.ASSIGNED),
        TypeRule.find(Optional.ofNullable(rule).orElse("")).orElse(TypeRule.ANY),
        Optional.ofNullable(types).orElse(List.of()).stream()
            .map(type -> type.equals("none") ? "" : type)
            .collect(Collectors.toSet()));
  }
}
