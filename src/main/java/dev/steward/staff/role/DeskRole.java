package dev.steward.staff.role;

import dev.steward.staff.Role;
import dev.steward.staff.RoleId;
import java.util.Optional;

/// A role of this desk.
///
/// @param id of a role the desk made itself
/// @param builtIn which built-in role it is; either this or `id` is there
/// @param name empty for a built-in role, whose name is the text `staff.role.<word>`
/// @param version changes with every change; 0 for a built-in role as it came
/// @param people how many active people have it
public record DeskRole(
    Optional<RoleId> id,
    Optional<Role> builtIn,
    String name,
    Duties duties,
    int version,
    int people) {

  /// Whether it is the role that sees and may do everything.
  public boolean isAdmin() {
    return builtIn.filter(Role.ADMIN::equals).isPresent();
  }

  /// What whoever has it is among the built-in roles.
  public Role base() {
    return builtIn.orElse(Role.AGENT);
  }

  /// The word for forms and addresses: `agent`, or the number of an own role.
  public String key() {
    return builtIn
        .map(Role::code)
        .orElseGet(() -> id.map(number -> Long.toString(number.value())).orElse(""));
  }
}
