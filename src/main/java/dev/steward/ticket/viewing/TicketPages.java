package dev.steward.ticket.viewing;

import dev.steward.customer.Customers;
import dev.steward.customer.Identity;
import dev.steward.staff.Agent;
import dev.steward.staff.Agents;
import dev.steward.staff.Permission;
import dev.steward.staff.SignedIn;
import dev.steward.ticket.Ticket;
import dev.steward.ticket.TicketEvent;
import dev.steward.ticket.TicketEvents;
import dev.steward.ticket.TicketId;
import dev.steward.ticket.Tickets;
import dev.steward.ticket.drafting.Drafts;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// Assembles the ticket page for one person.
@Component
public class TicketPages {
  private final Tickets tickets;
  private final Conversations conversations;
  private final ConversationRepository repository;
  private final TicketEvents events;
  private final Drafts drafts;
  private final Customers customers;
  private final Agents agents;
  private final Contributions contributions;

  TicketPages(
      Tickets tickets,
      Conversations conversations,
      ConversationRepository repository,
      TicketEvents events,
      Drafts drafts,
      Customers customers,
      Agents agents,
      Contributions contributions) {
    this.tickets = tickets;
    this.conversations = conversations;
    this.repository = repository;
    this.events = events;
    this.drafts = drafts;
    this.customers = customers;
    this.agents = agents;
    this.contributions = contributions;
  }

  /// The page as it stands.
  public TicketPage page(SignedIn viewer, TicketId id) {
    return page(viewer, id, OptionalLong.empty(), Optional.empty());
  }

  /// The page after a refusal.
  ///
  /// @param stale the newest message the writer had seen, where the conversation went on meanwhile
  /// @param problem any other refusal
  public TicketPage page(
      SignedIn viewer, TicketId id, OptionalLong stale, Optional<TicketPage.Problem> problem) {
    Ticket ticket = tickets.visibleTo(viewer).require(id);
    var masking = new Masking(viewer);
    List<Entry> entries = masking.entries(conversations.of(ticket));
    List<Agent> active = agents.list();
    return new TicketPage(
        viewer.agentId(),
        ticket,
        masking.customer(customers.find(ticket.customer()).orElseThrow()),
        masking.identities(customers.identities(ticket.customer())),
        entries,
        masking.history(history(ticket)),
        masking.addresses(participants(ticket)),
        active,
        agents.allTeams(),
        repository.others(ticket, tickets.visibleTo(viewer).condition()),
        lastSeen(entries),
        TicketPage.Drafted.of(drafts.of(id, viewer.agentId()), drafts.sendsTo(viewer.agentId())),
        stale,
        problem,
        viewer.may(Permission.WORK_TICKETS),
        viewer.may(Permission.RAW_SOURCE),
        contributions.to(ticket, viewer),
        marked(viewer, entries, active),
        Optional.empty());
  }

  private List<Entry.Done> history(Ticket ticket) {
    List<TicketEvent> all = events.of(ticket.id());
    var names = new ActorNames(agents, customers, contributions.rulesOf(all));
    return all.stream().map(e -> new Entry.Done(e, names.of(e.by()))).toList();
  }

  private List<String> participants(Ticket ticket) {
    return customers.identitiesById(repository.participants(ticket.id())).stream()
        .map(Identity::value)
        .toList();
  }

  private Marked marked(SignedIn viewer, List<Entry> entries, List<Agent> active) {
    List<String> texts =
        entries.stream()
            .map(entry ->
                switch (entry) {
                  case Entry.Said said -> said.text();
                  case Entry.Noted note -> note.text();
                  case Entry.Done _ -> "";
                })
            .toList();
    List<TicketId> ids = Marked.numbers(texts).stream().map(TicketId::new).toList();
    return new Marked(
        tickets.visibleTo(viewer).find(ids).values().stream()
            .collect(Collectors.toMap(found -> found.id().value(), Ticket::subject)),
        active.stream().map(Agent::name).toList());
  }

  private static long lastSeen(List<Entry> entries) {
    return entries.stream()
        .filter(e -> e instanceof Entry.Said said && !said.withdrawn())
        .mapToLong(e -> ((Entry.Said) e).id())
        .max()
        .orElse(0);
  }
}
