/// Who takes work now: online, away or offline, and why.
///
/// Start at [Availability]. How an agent stands follows from three things: what they said
/// (`availability`), whether a page of theirs is open (`presence`, kept by [Presence] with a grace
/// of a minute and a half, so that a reload or a tunnel does not send anybody home) and their
/// working hours (`shift`, optional). Somebody who may not come in is offline.
///
/// Looking is always right at that moment. A worker looks every few seconds, writes an
/// `availability_change` row for each agent who stands otherwise than before and publishes
/// [AvailabilityChanged] in that transaction, once however many nodes run.
///
/// Does not decide who gets a ticket.
@NamedInterface("availability")
@NullMarked
package dev.steward.staff.availability;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
