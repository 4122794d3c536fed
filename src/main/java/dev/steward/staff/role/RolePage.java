package dev.steward.staff.role;

import dev.steward.staff.Permission;
import dev.steward.staff.Reach;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// One role, or the form for a new one.
///
/// @param name what the form holds
/// @param duties what the form holds
/// @param types request types there are, by code
/// @param grantable what whoever reads the page may hand out
/// @param problem message key of what is wrong with the form
public record RolePage(
    Optional<DeskRole> role,
    String name,
    Duties duties,
    int version,
    List<String> types,
    Set<Permission> grantable,
    Optional<String> problem) {

  /// Whether its permissions are fixed.
  public boolean isBuiltIn() {
    return role.flatMap(DeskRole::builtIn).isPresent();
  }

  /// Whether nothing about it can be changed.
  public boolean isFixed() {
    return role.filter(DeskRole::isAdmin).isPresent();
  }

  /// Where the form goes.
  public String path() {
    return role.map(each -> "/desk/admin/roles/" + each.key()).orElse("/desk/admin/roles");
  }

  /// The permissions one can choose among.
  public List<Permission> permissions() {
    return Arrays.stream(Permission.values())
        .filter(permission -> permission != Permission.OWN_PROFILE)
        .toList();
  }

  /// How far a role can reach.
  public List<Reach> reaches() {
    return Arrays.asList(Reach.values());
  }

  /// How request types can be limited.
  public List<TypeRule> rules() {
    return Arrays.asList(TypeRule.values());
  }
}
