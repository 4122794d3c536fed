/// The second person: asking for the use of a grave macro, and deciding about it. Start at
/// [Approvals].
///
/// Who asks gives a reason; anybody else who may approve decides, with an answer when it is no. A
/// request is about one version of the ticket and one of the macro: when either has changed, it is
/// outdated and asked anew. It expires after a day.
@NullMarked
package dev.steward.macro.approving;

import org.jspecify.annotations.NullMarked;
