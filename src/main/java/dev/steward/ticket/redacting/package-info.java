/// Taking words or files out of conversations so that no page, program, search or mail shows them
/// again.
///
/// Start at [Redacting]. It follows every copy: text, HTML and quotes of messages and notes in this
/// ticket, in those it was merged with, split from or follows, and in the customer's others;
/// subjects and previews, drafts, the search projection, mail that has not left, and through
/// [WordsRedacted] the copies other modules keep. The raw bytes behind it are sealed at once and
/// erased, or kept sealed, by somebody who may decide about evidence ([Evidence]); see decision 26.
/// Owns `redaction` and `redaction_evidence`. What was redacted is written nowhere.
@NamedInterface("redacting")
@NullMarked
package dev.steward.ticket.redacting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
