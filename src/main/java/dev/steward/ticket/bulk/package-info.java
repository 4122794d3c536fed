/// One thing done to many tickets: chosen in a list, told ticket by ticket, taken back.
///
/// Start at [Bulks]. A [Bulk] is a row with one item for each ticket; each item is a transaction of
/// its own, through [dev.steward.ticket.acting.Acts], so that one refused ticket stops no other.
/// Undo applies the inverse acts to those tickets that nobody has changed since.
///
/// Few tickets are done before the answer to the request, many behind it, and the page of the bulk
/// shows how far it is. If the process ends meanwhile, what was done is known and the rest can be
/// taken up again by the person who began it. Owns `bulk` and `bulk_item`.
@NullMarked
package dev.steward.ticket.bulk;

import org.jspecify.annotations.NullMarked;
