/// Telling people what concerns them: a bell at the desk, a push to their browsers, a mail now and
/// then.
///
/// A reader of the event log ([dev.steward.ticket.EventCursors]) finds out whom an event concerns
/// (`Recipients`) and writes one row for each of them, in the transaction that moves its cursor. A
/// unique key makes it once per person, whatever is killed or read twice. What is older than a day
/// when it is read is nobody's news any more.
///
/// Who may not see the ticket is not told; this is looked at when the row is written, again when
/// the list is shown, pushed or mailed. Texts are made for the reader when they are told; a row
/// holds no words of customers, and neither does a push or a mail, since they cannot be redacted.
///
/// What is owed beside the list stands in the same row ([Owing]). Slices: `push` (Web Push),
/// `digest` (mail), `choosing` (the page on which people choose).
///
/// Start at [Notifications]. Owns `notification`, `notification_setting`, `notification_rhythm`,
/// `push_subscription` and `watching`.
@ApplicationModule(
    allowedDependencies = {
      "platform",
      "platform::*",
      "audit",
      "staff",
      "staff::post",
      "staff::profile",
      "staff::session",
      "customer",
      "channel",
      "channel::*",
      "ticket"
    })
@NullMarked
package dev.steward.notification;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
