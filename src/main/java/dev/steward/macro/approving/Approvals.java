package dev.steward.macro.approving;

import dev.steward.audit.Audit;
import dev.steward.audit.Subject;
import dev.steward.macro.Macro;
import dev.steward.macro.MacroError;
import dev.steward.macro.MacroId;
import dev.steward.macro.Macros;
import dev.steward.macro.applying.Applying;
import dev.steward.platform.error.Refusal;
import dev.steward.staff.AgentId;
import dev.steward.staff.SignedIn;
import dev.steward.ticket.Ticket;
import dev.steward.ticket.TicketEvent;
import dev.steward.ticket.TicketEvents;
import dev.steward.ticket.TicketId;
import dev.steward.ticket.Tickets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Asks a second person, and lets them decide. Every step is audited and stands in the history of
/// the ticket.
@Component
class Approvals {
  static final Duration LIFE = Duration.ofHours(24);
  private static final int LONGEST = 2_000;

  private final Macros macros;
  private final Applying applying;
  private final Tickets tickets;
  private final TicketEvents events;
  private final RequestRepository repository;
  private final Requested requested;
  private final Audit audit;

  Approvals(
      Macros macros,
      Applying applying,
      Tickets tickets,
      TicketEvents events,
      RequestRepository repository,
      Requested requested,
      Audit audit) {
    this.macros = macros;
    this.applying = applying;
    this.tickets = tickets;
    this.events = events;
    this.repository = repository;
    this.requested = requested;
    this.audit = audit;
  }

  /// Asks for the use of a macro.
  ///
  /// @throws Refusal [MacroError#REASON_MISSING] or [MacroError#ASKED_ALREADY]
  @Transactional
  public void ask(SignedIn by, TicketId id, MacroId macroId, String reason) {
    tickets.visibleTo(by).require(id);
    Macro macro = macros.requireUsable(by, macroId);
    String why = checked(reason);
    if (why.isEmpty()) {
      throw new Refusal(MacroError.REASON_MISSING);
    }
    Ticket ticket = tickets.lockForChange(id, OptionalInt.empty());
    repository.expire(macroId, id);
    long request =
        repository
            .add(macro, ticket, by.agentId(), why, LIFE)
            .orElseThrow(() -> new Refusal(MacroError.ASKED_ALREADY));
    tell(by, by.agentId(), ticket, macro, TicketEvent.Kind.APPROVAL_ASKED);
    record(by, "macro_request.asked", request, macro, ticket, Optional.of(why));
  }

  /// Says yes: the macro's changes are made in the name of who approves, and its text goes into the
  /// draft of who asked.
  ///
  /// @return whether it was done; false when ticket or macro have changed since, and the request is
  ///   now outdated
  /// @throws Refusal [MacroError#NOT_WAITING] or [MacroError#OWN_REQUEST]
  @Transactional
  public boolean approve(SignedIn by, long id) {
    Request request = require(by, id);
    Ticket ticket = tickets.lockForChange(request.ticket(), OptionalInt.empty());
    Optional<Macro> macro =
        macros.find(List.of(request.macro())).stream()
            .filter(Macro::enabled)
            .filter(each -> each.version() == request.macroVersion())
            .findFirst();
    if (macro.isEmpty() || ticket.version() != request.ticketVersion()) {
      repository.decide(id, "outdated", null, "");
      return false;
    }
    requested.intoDraft(request, ticket, macro.get());
    applying.applyApproved(by, ticket, macro.get());
    repository.decide(id, "approved", by.agentId(), "");
    tell(by, request.askedBy(), ticket, macro.get(), TicketEvent.Kind.APPROVAL_GIVEN);
    record(by, "macro_request.approved", id, macro.get(), ticket, Optional.empty());
    return true;
  }

  /// Says no, and why.
  ///
  /// @throws Refusal [MacroError#REASON_MISSING], [MacroError#NOT_WAITING] or
  ///   [MacroError#OWN_REQUEST]
  @Transactional
  public void decline(SignedIn by, long id, String answer) {
    Request request = require(by, id);
    String why = checked(answer);
    if (why.isEmpty()) {
      throw new Refusal(MacroError.REASON_MISSING);
    }
    Ticket ticket = tickets.lock(request.ticket(), OptionalInt.empty());
    Macro macro = macro(request);
    repository.decide(id, "declined", by.agentId(), why);
    tell(by, request.askedBy(), ticket, macro, TicketEvent.Kind.APPROVAL_REFUSED);
    record(by, "macro_request.declined", id, macro, ticket, Optional.of(why));
  }

  /// Takes one's own request back.
  ///
  /// @throws Refusal [MacroError#NOT_WAITING]
  @Transactional
  public TicketId withdraw(SignedIn by, long id) {
    Request request =
        repository
            .lock(id)
            .filter(each -> each.askedBy().equals(by.agentId()))
            .orElseThrow(() -> new Refusal(MacroError.NOT_WAITING));
    Ticket ticket = tickets.visibleTo(by).require(request.ticket());
    repository.decide(id, "withdrawn", by.agentId(), "");
    events.announce(ticket.id());
    record(by, "macro_request.withdrawn", id, macro(request), ticket, Optional.empty());
    return ticket.id();
  }

  private Request require(SignedIn by, long id) {
    // What is about a ticket closed to this person is like what does not wait.
    Request request =
        repository
            .lock(id)
            .filter(each -> tickets.visibleTo(by).find(each.ticket()).isPresent())
            .orElseThrow(() -> new Refusal(MacroError.NOT_WAITING));
    if (request.askedBy().equals(by.agentId())) {
      throw new Refusal(MacroError.OWN_REQUEST);
    }
    return request;
  }

  private Macro macro(Request request) {
    return macros.find(List.of(request.macro())).getFirst();
  }

  private static String checked(String words) {
    String clean = words.strip();
    if (clean.length() > LONGEST) {
      throw new Refusal(MacroError.TOO_LONG, LONGEST);
    }
    return clean;
  }

  /// @param asker who is told what was decided
  private void tell(SignedIn by, AgentId asker, Ticket ticket, Macro macro, TicketEvent.Kind kind) {
    events.append(
        ticket.id(),
        kind,
        by.actor(),
        Map.of(
            "macro", String.valueOf(macro.id().value()),
            "name", macro.name(),
            "for", String.valueOf(asker.value())));
  }

  private void record(
      SignedIn by, String act, long request, Macro macro, Ticket ticket, Optional<String> reason) {
    audit.record(
        by.actor(),
        act,
        Subject.of("macro_request", request),
        reason,
        Map.of(
            "macro", String.valueOf(macro.id().value()),
            "macro_version", String.valueOf(macro.version()),
            "ticket", String.valueOf(ticket.id().value()),
            "ticket_version", String.valueOf(ticket.version())));
  }
}
