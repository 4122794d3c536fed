/// The automatic receipt for a new ticket. Start at [Acknowledging].
///
/// A reader of the event log: after a ticket was opened by mail it queues a fixed text in the
/// customer's language, with the ticket's number and not a word of the customer's. Strangers choose
/// who gets it, so it is kept from becoming a weapon: at most one for an address within a day, so
/// many for a domain and for the whole desk within an hour ([AcknowledgementSettings]), never to
/// lists, robots, forged senders or people somebody else named. What is too late to be of use, such
/// as after a restore, is not sent at all.
///
/// Owns the row `acknowledgement` of `event_reader`. One process reads at a time, which is also
/// what makes the counting sound.
@NullMarked
package dev.steward.ticket.acknowledging;

import org.jspecify.annotations.NullMarked;
