/// What an agent changes about themselves: name, language, time zone, appearance and signature;
/// password; second factor and recovery codes; which browsers are signed in.
///
/// Start at `ProfileController`. Whatever outlives a session asks for the password again
/// ([dev.steward.staff.RecentProof]). A new password or second factor ends all other sessions.
@NullMarked
package dev.steward.staff.profile;

import org.jspecify.annotations.NullMarked;
