/// One matter of one customer: the heart of the desk.
///
/// **Words.** A [Ticket] has messages (what the customer sees) and notes (what only the desk sees);
/// these are different types and lie in different tables, so that what renders a customer's view
/// cannot reach a note. Being solved, assigned, waiting or closed is a row that says who and when;
/// `status`, `assignee_id` and `team_id` in the ticket row are derived from those rows by one
/// writer, [TicketStates].
///
/// **Start at** [Tickets] (find, lock, change) and [TicketEvents] (the event log that every act
/// writes once and everything else reads). Slices, one capability each: `receiving` (a message came
/// in: whose is it, which ticket), `replying`, `assigning`, `solving`, `editing`, `attaching`,
/// `picturing` (pictures of the internet), `drafting` and `sharing` (drafts), `templating` (saved
/// texts), `presence`, `owning`, `following`, `forwarding`, `timing`, `acting` (the one list of
/// acts), `viewing` (lists and the page), `indexing` and `searching`, `acknowledging`,
/// `quarantine`, `merging`, `splitting`, `redacting`, `alarming` (secrets that were sent),
/// `linking`, `problem`, `snoozing`, `spam`, `person`. Listens to
/// [dev.steward.channel.intake.MessagesReceived] and
/// [dev.steward.channel.delivery.DeliveryChanged], both inside their transactions. Owns `ticket`,
/// `ticket_*`, `participant`, `attachment`, `draft`, `upload`. Does not know how a channel formats
/// or sends anything.
@ApplicationModule(
    allowedDependencies = {
      "platform",
      "platform::*",
      "search",
      "audit",
      "staff",
      "staff::people",
      "staff::profile",
      "staff::role",
      "customer",
      "channel",
      "channel::*",
      "shield",
      "shield::finding"
    })
@NullMarked
package dev.steward.ticket;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
