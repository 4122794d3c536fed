/// What the desk does by itself: on an event or as time passes, where conditions hold, acts.
///
/// **Words.** A [Rule] has a trigger, conditions ([dev.steward.ticket.condition]) and acts
/// ([dev.steward.ticket.acting]). A *run* is one rule acting on one ticket for one cause; its row
/// says what it did or why it could not, and acts in its name ([dev.steward.audit.Actor#rule]) make
/// the history tell which rule did what.
///
/// **Start at** [Rules] (which there are). Slices: `running` (the reader of the event log, the
/// sweep for rules on time, limits), `trying` (dry runs), `keeping` (the pages).
///
/// **Promises.** One cause, one effect, over any number of processes and kills: the place in the
/// event log, the run's row and what it did are one commit. A rule that fails stops no other; it is
/// a row that people see and try again. A rule that acts too often on a ticket, or too deep in a
/// chain of rules, is paused and shown; its owners hear of it. No rule moves money or opens an
/// account: there is no such act for rules. What a rule says to a customer is a fixed text, to
/// people and not to robots, and only so often ([dev.steward.ticket.replying.DeskAnswers]).
///
/// Owns `rule`, `rule_*`, and the row `rule` of `event_reader`.
@ApplicationModule(
    allowedDependencies = {"platform", "platform::*", "audit", "staff", "ticket", "ticket::*"})
@NullMarked
package dev.steward.rule;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
