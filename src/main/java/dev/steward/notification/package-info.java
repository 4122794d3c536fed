/// Telling people what concerns them: a bell at the desk.
///
/// A reader of the event log ([dev.steward.ticket.EventCursors]) finds out whom an event concerns
/// (`Recipients`) and writes one row for each of them, in the transaction that moves its cursor. A
/// unique key makes it once per person, whatever is killed or read twice. What is older than a day
/// when it is read is nobody's news any more.
///
/// Who may not see the ticket is not told; this is looked at when the row is written, again when
/// the list is shown. Texts are made for the reader when they are shown; a row holds no words of
/// anybody.
///
/// Start at [Notifications]. Owns `notification`, `notification_setting` and `watching`.
@ApplicationModule(
    allowedDependencies = {
      "platform",
      "platform::*",
      "audit",
      "staff",
      "customer",
      "channel",
      "channel::*",
      "ticket"
    })
@NullMarked
package dev.steward.notification;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
