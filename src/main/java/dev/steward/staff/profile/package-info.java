/// What an agent changes about themselves: name, language, time zone, appearance and signature;
/// password; second factor and recovery codes; which browsers are signed in.
///
/// Start at `ProfileController`. Whatever outlives a session asks for the password again
/// ([dev.steward.staff.RecentProof]). Other modules add what agents set about them through
/// [ProfileSection]. A new password or second factor ends all other sessions.
@NamedInterface("profile")
@NullMarked
package dev.steward.staff.profile;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
