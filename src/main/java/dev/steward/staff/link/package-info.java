/// One-time links: for the first visitor of an empty desk, for people invited, and for signing in
/// without a password where somebody trusted printed the link.
///
/// Start at [SignInLinks]. A link is 256 random bits, stored as a hash, good once and for a limited
/// time. Opening it changes nothing (mail scanners and chat previews open links); using it takes a
/// button. Its address is built from the configured base URL, never from what a request calls the
/// desk. Owns the table `sign_in_link`.
@NamedInterface("link")
@NullMarked
package dev.steward.staff.link;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
