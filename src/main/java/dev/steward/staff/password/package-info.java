/// Passwords of agents: argon2id at rest, a few rules when chosen, the same time to check whether
/// or not there is anybody to check against.
///
/// Start at [Passwords]. Owns the table `agent_password`. The cost parameters are named in
/// `Argon2Cost`; raising them rehashes each password the next time it is right. Who may try how
/// often is decided in `signin`.
@NullMarked
package dev.steward.staff.password;

import org.jspecify.annotations.NullMarked;
