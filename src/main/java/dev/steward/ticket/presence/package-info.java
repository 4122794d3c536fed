/// Who is at a ticket just now, and who is writing. Start at [Attendance].
///
/// A page says every fifteen seconds that it is open and seen; the row lives for forty, so a laptop
/// that sleeps, a browser that crashes and a process that restarts are all forgotten by themselves.
/// Others are told, by the topic `ticket-presence:<ticket>`, only when somebody comes, goes, begins
/// or stops writing: what beats cost does not depend on how many look on.
@NullMarked
package dev.steward.ticket.presence;

import org.jspecify.annotations.NullMarked;
