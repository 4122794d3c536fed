/// API tokens: how programs come in.
///
/// Start at [ApiTokens]. A token is 256 random bits, shown once and stored as a hash. Each has an
/// identity of its own, a *program* with a role, so that what it does has an author. It may also
/// act for an agent by naming their address (`email/token:…`, the form the Zendesk API uses); it
/// can then do what both it and the agent may. Revoking it, or disabling its program or the agent
/// it acts for, is effective with the next request.
///
/// Owns the table `api_token`. The commands `token create`, `token list` and `token revoke` work
/// beside a running desk.
@NamedInterface("token")
@NullMarked
package dev.steward.staff.token;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
