/// Who answers, what they may do, and how the desk knows that it is they.
///
/// Words: an *agent* is a member of staff (or a *program*, the identity behind an API token); a
/// *role* is a set of [Permission]s and says which tickets one sees ([Access]); a *team* is a group
/// that tickets are given to.
///
/// The base package is what other modules need: [Agents] to look people and teams up, [SignedIn] as
/// the argument of a controller, [Requires] to say what a route demands. The slices:
///
/// - `guard`: every request passes here; a route that declares nothing is refused
/// - `session`: the cookie and the row behind it, dead within the same request once revoked
/// - `signin`: password, second factor, throttling
/// - `password`: argon2id, the rules for a new password
/// - `secondfactor`: time-based codes (RFC 6238) and recovery codes
/// - `link`: one-time links for set-up, invitations and demo sign-ins
/// - `reset`: a new password by mail
/// - `post`: the port by which staff are written to
/// - `setup`: the first visitor of an empty desk becomes its first admin
/// - `people`: inviting, teams, disabling
/// - `role`: built-in roles and the desk's own
/// - `profile`: what an agent changes about themselves
/// - `token`: API tokens
/// - `availability`: who takes work now, working hours
///
/// Owns the tables `agent`, `team`, `team_member`, `desk` and, by slice, `session`, `known_device`,
/// `sign_in_attempt`, `agent_password`, `agent_totp`, `recovery_code`, `sign_in_link` and
/// `api_token`, `availability`, `presence`, `shift`, `availability_change` and `staff_role`.
/// Publishes [DeskFounded] inside the set-up's transaction. There is no default account and no
/// default password, and no ambient current user: below a controller the actor is an argument.
@ApplicationModule(allowedDependencies = {"platform", "platform::*", "audit"})
@NullMarked
package dev.steward.staff;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
