/// Check my fee: fills in, a report out, that can be made again years later. Start at `Reports`.
///
/// Fills come from the account at the exchange, pasted, or as a file ([FillReader]). At the desk a
/// check is kept as a report of a ticket: its input, the editions it cites and the bytes of its
/// PDF. What nothing explains opens a dispute; a credit above the limit of its coin needs two
/// people. On the public page nothing is kept.
///
/// Owns `fee_report`, `fee_credit`. Credits nobody: what is approved is a request to the exchange's
/// own accounting.
@NullMarked
package dev.steward.fee.checking;

import org.jspecify.annotations.NullMarked;
