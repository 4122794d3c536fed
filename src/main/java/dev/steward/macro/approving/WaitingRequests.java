package dev.steward.macro.approving;

import dev.steward.macro.Macro;
import dev.steward.macro.MacroId;
import dev.steward.macro.Macros;
import dev.steward.staff.Agent;
import dev.steward.staff.AgentId;
import dev.steward.staff.Agents;
import dev.steward.staff.Permission;
import dev.steward.staff.SignedIn;
import dev.steward.ticket.Ticket;
import dev.steward.ticket.TicketId;
import dev.steward.ticket.Tickets;
import dev.steward.ticket.acting.Acts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// Puts requests that wait into words for one reader; those about tickets they may not see are left
/// out.
@Component
class WaitingRequests {
  private static final int MOST = 100;

  private final RequestRepository repository;
  private final Macros macros;
  private final Tickets tickets;
  private final Agents agents;
  private final Acts acts;

  WaitingRequests(
      RequestRepository repository, Macros macros, Tickets tickets, Agents agents, Acts acts) {
    this.repository = repository;
    this.macros = macros;
    this.tickets = tickets;
    this.agents = agents;
    this.acts = acts;
  }

  List<Waiting> all(SignedIn viewer) {
    return inWords(repository.waiting(MOST), viewer);
  }

  List<Waiting> of(TicketId ticket, SignedIn viewer) {
    return inWords(repository.waiting(ticket), viewer);
  }

  private List<Waiting> inWords(List<Request> requests, SignedIn viewer) {
    if (requests.isEmpty()) {
      return List.of();
    }
    Map<TicketId, Ticket> seen =
        tickets.visibleTo(viewer).find(requests.stream().map(Request::ticket).toList());
    Map<MacroId, Macro> known =
        macros.find(requests.stream().map(Request::macro).toList()).stream()
            .collect(Collectors.toMap(Macro::id, Function.identity()));
    Map<AgentId, String> names =
        agents.find(requests.stream().map(Request::askedBy).toList()).stream()
            .collect(Collectors.toMap(Agent::id, Agent::name));
    var waiting = new ArrayList<Waiting>();
    for (Request request : requests) {
      Ticket ticket = seen.get(request.ticket());
      Macro macro = known.get(request.macro());
      if (ticket != null && macro != null) {
        String asker = names.getOrDefault(request.askedBy(), "");
        waiting.add(inWords(request, ticket, macro, asker, viewer));
      }
    }
    return waiting;
  }

  private Waiting inWords(
      Request request, Ticket ticket, Macro macro, String asker, SignedIn viewer) {
    boolean own = request.askedBy().equals(viewer.agentId());
    return new Waiting(
        request.id(),
        ticket.id().value(),
        ticket.subject(),
        macro.name(),
        asker,
        request.askedAt(),
        request.expiresAt(),
        request.reason(),
        macro.acts().stream().map(act -> acts.words(act, viewer.locale())).toList(),
        own,
        ticket.version() != request.ticketVersion() || macro.version() != request.macroVersion(),
        !own && viewer.may(Permission.APPROVE_MACROS));
  }
}
