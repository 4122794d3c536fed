/// People and teams as an admin changes them: inviting, roles, disabling, who is in which team.
///
/// Start at [People] and [Teams]. Somebody disabled is out with the next request: sessions and
/// tokens look at the agent's row each time. The last active admin can be neither disabled nor made
/// something else. Every change writes an audit entry in its transaction. The commands `user
/// create`, `user list`, `user disable` and `user link` do the same from the machine itself.
@NamedInterface("people")
@NullMarked
package dev.steward.staff.people;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
