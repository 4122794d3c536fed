/// Spam: marked together with its likes, out of everybody's way, and taken back in one act.
///
/// Start at [Spam]. Nothing is deleted. Owns `ticket_spam`.
@NamedInterface("spam")
@NullMarked
package dev.steward.ticket.spam;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
