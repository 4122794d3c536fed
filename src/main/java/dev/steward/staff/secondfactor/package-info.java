/// The second factor: six digits from an app (TOTP, RFC 6238: SHA-1, 30 seconds, 6 digits, which is
/// what every app understands) or one of ten recovery codes on paper.
///
/// Start at [SecondFactor]. A secret is shown once, as a picture and as text, and becomes effective
/// with the first right answer. It is stored sealed (AES-256-GCM under a key in `keys`, bound to
/// the agent); recovery codes are stored as hashes. Every code is good once: the newest time step
/// accepted is kept, and an equal or older one is refused, also when eight requests bring it at the
/// same moment.
///
/// Owns the tables `agent_totp` and `recovery_code`.
@NullMarked
package dev.steward.staff.secondfactor;

import org.jspecify.annotations.NullMarked;
