/// What works at the exchange and what does not, said before anybody asks.
///
/// **Words.** A *component* is a part of the exchange that customers know, such as withdrawals on
/// one network; components lie in groups. An *incident* is something that does not work, with an
/// impact, the components it affects, and *updates*, each with a phase. *Maintenance* is an
/// incident that was planned: it begins and ends by the clock. How a component does follows from
/// the incidents that run, and is nowhere kept.
///
/// **Start at** [dev.steward.status.Status], the door for other modules, and
/// [dev.steward.status.content.Incidents] (report, update). `reading` are the pages of customers,
/// `outward` the addresses that status programs know, `editing` the pages of the desk.
///
/// Owns the tables `status_*`. Knows no ticket.
@ApplicationModule(
    allowedDependencies = {
      "platform",
      "platform::*",
      "audit",
      "staff",
      "helpcenter",
      "helpcenter::*",
      "notice",
      "notice::mailing"
    })
@NullMarked
package dev.steward.status;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
