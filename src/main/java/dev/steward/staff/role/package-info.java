/// What people may do and which tickets they see.
///
/// A *role* is permissions and an [Access rule][dev.steward.staff.Access] about tickets: how far it
/// reaches (all, own teams, own tickets) and which request types are open to it. The built-in roles
/// stay, with fixed permissions; which tickets they see can be narrowed. A desk adds roles of its
/// own. Start at [Roles].
///
/// Nobody hands out more than they may do themselves. A change holds with the next request of
/// whoever has the role: the row is read with the session. Owns the table `staff_role`.
@NamedInterface("role")
@NullMarked
package dev.steward.staff.role;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
