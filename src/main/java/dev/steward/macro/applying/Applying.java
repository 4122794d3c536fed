package dev.steward.macro.applying;

import dev.steward.macro.Macro;
import dev.steward.macro.MacroError;
import dev.steward.macro.MacroId;
import dev.steward.macro.Macros;
import dev.steward.platform.error.Refusal;
import dev.steward.staff.SignedIn;
import dev.steward.ticket.Ticket;
import dev.steward.ticket.TicketEvent;
import dev.steward.ticket.TicketEvents;
import dev.steward.ticket.TicketId;
import dev.steward.ticket.Tickets;
import dev.steward.ticket.acting.ActKind;
import dev.steward.ticket.acting.Acts;
import dev.steward.ticket.acting.Doer;
import dev.steward.ticket.acting.Done;
import dev.steward.ticket.templating.Filled;
import dev.steward.ticket.templating.Templating;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Uses macros on tickets.
@Component
public class Applying {
  private final Macros macros;
  private final Tickets tickets;
  private final TicketEvents events;
  private final Acts acts;
  private final Templating templating;
  private final UseRepository uses;

  Applying(
      Macros macros,
      Tickets tickets,
      TicketEvents events,
      Acts acts,
      Templating templating,
      UseRepository uses) {
    this.macros = macros;
    this.tickets = tickets;
    this.events = events;
    this.acts = acts;
    this.templating = templating;
    this.uses = uses;
  }

  /// What the macro would do now. Changes nothing.
  public Plan plan(SignedIn by, TicketId id, MacroId macroId) {
    Ticket ticket = tickets.visibleTo(by).require(id);
    Macro macro = macros.requireUsable(by, macroId);
    return new Plan(
        macro,
        ticket,
        text(by, ticket, macro),
        acts.flaws(macro.acts(), ActKind.Use.MACRO),
        macros.isGrave(macro));
  }

  /// The macro's text for this ticket, its variables filled in.
  public Optional<Filled> text(SignedIn by, Ticket ticket, Macro macro) {
    return macro
        .wording(ticket.language().orElse("en"))
        .map(html -> templating.html(by, ticket, html));
  }

  /// Makes its changes. Its text is the composer's business.
  ///
  /// @param expected the version the agent saw in the preview
  /// @return how to take it back
  /// @throws Refusal [MacroError#NEEDS_SECOND_PERSON] for a grave one, or why an act cannot be done
  @Transactional
  public Used apply(SignedIn by, TicketId id, MacroId macroId, OptionalInt expected) {
    tickets.visibleTo(by).require(id);
    Macro macro = macros.requireUsable(by, macroId);
    if (macros.isGrave(macro)) {
      throw new Refusal(MacroError.NEEDS_SECOND_PERSON);
    }
    return make(by, tickets.lockForChange(id, expected), macro, Doer.of(by));
  }

  /// Makes the changes of a macro about which a second person has decided.
  ///
  /// @param locked the ticket, its row locked by this transaction
  @Transactional
  public Used applyApproved(SignedIn approver, Ticket locked, Macro macro) {
    return make(approver, locked, macro, Doer.agreeing(approver));
  }

  private Used make(SignedIn by, Ticket locked, Macro macro, Doer doer) {
    Done done = acts.apply(locked, macro.acts(), doer);
    events.append(
        locked.id(),
        TicketEvent.Kind.MACRO_APPLIED,
        by.actor(),
        Map.of("macro", String.valueOf(macro.id().value()), "name", macro.name()));
    int version = tickets.lock(locked.id(), OptionalInt.empty()).version();
    long use = uses.add(macro.id(), locked.id(), version, by.agentId(), done);
    boolean undoable = done.isChange() && done.isUndoable();
    return new Used(done, undoable ? OptionalLong.of(use) : OptionalLong.empty());
  }

  /// Takes back the changes of a use of one's own, unless the ticket was changed since.
  ///
  /// @throws Refusal [dev.steward.ticket.TicketError#CHANGED] if it was, [MacroError#NOT_FOUND] if
  ///   there is nothing to take back
  @Transactional
  public void undo(SignedIn by, TicketId id, long use) {
    tickets.visibleTo(by).require(id);
    UseRepository.Use used =
        uses.lock(use, id, by.agentId()).orElseThrow(() -> new Refusal(MacroError.NOT_FOUND, use));
    Ticket ticket = tickets.lockForChange(id, OptionalInt.of(used.version()));
    acts.apply(ticket, used.undo(), Doer.of(by));
    uses.undone(use);
  }

  /// How often each macro was used within the span.
  public Map<MacroId, Long> counts(Duration within) {
    return uses.counts(within);
  }

  /// A use.
  ///
  /// @param undo its number, where it can be taken back
  public record Used(Done done, OptionalLong undo) {}
}
