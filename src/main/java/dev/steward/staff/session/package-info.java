/// Sessions: a random token of 256 bits in a cookie, its hash in a row.
///
/// Start at [Sessions]. Every request reads its session from the database with one indexed query
/// that also looks at the agent, so an ended session or a disabled agent is dead with the next
/// request, on every node. A session ends by itself after [Sessions#IDLE] without a request and
/// [Sessions#LONGEST] after its start, whatever happens. It gets a new token at each step up
/// (sign-in, second factor), so a token planted in a browser beforehand is worth nothing
/// afterwards.
///
/// *Proof*: some acts want more than a session; they ask [Session#isProvedSince]. Owns the table
/// `session`.
@NamedInterface("session")
@NullMarked
package dev.steward.staff.session;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
