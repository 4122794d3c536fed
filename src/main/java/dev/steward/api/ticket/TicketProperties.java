package dev.steward.api.ticket;

import dev.steward.staff.AgentId;
import dev.steward.staff.SignedIn;
import dev.steward.staff.TeamId;
import dev.steward.ticket.Priority;
import dev.steward.ticket.Status;
import dev.steward.ticket.Ticket;
import dev.steward.ticket.TicketId;
import dev.steward.ticket.Tickets;
import dev.steward.ticket.assigning.Assigning;
import dev.steward.ticket.editing.Editing;
import dev.steward.ticket.solving.Solving;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.springframework.stereotype.Component;

/// Changes the properties of a ticket that a form names, and leaves the others alone.
@Component
class TicketProperties {
  private final Tickets tickets;
  private final Assigning assigning;
  private final Editing editing;
  private final Solving solving;

  TicketProperties(Tickets tickets, Assigning assigning, Editing editing, Solving solving) {
    this.tickets = tickets;
    this.assigning = assigning;
    this.editing = editing;
    this.solving = solving;
  }

  void apply(
      SignedIn by,
      TicketId id,
      TicketForm form,
      Optional<AgentId> assignee,
      Optional<Priority> priority,
      Optional<Status> status) {
    OptionalInt any = OptionalInt.empty();
    Ticket ticket = tickets.visibleTo(by).require(id);
    if (form.subject() != null) {
      editing.rename(by, id, form.subject(), any);
    }
    if (form.requestType() != null) {
      editing.classify(by, id, Optional.of(form.requestType()), any);
    }
    priority.ifPresent(wanted -> editing.prioritise(by, id, wanted, any));
    retag(by, ticket, form);
    if (assignee.isPresent() || form.groupId() != null) {
      Optional<TeamId> team = Optional.ofNullable(form.groupId()).map(TeamId::new).or(ticket::team);
      assigning.assign(by, id, assignee.or(ticket::assignee), team, any);
    }
    status.ifPresent(wanted -> solving.move(by, id, wanted, any));
  }

  /// Moves the ticket, if to anywhere.
  void apply(SignedIn by, TicketId id, Optional<Status> status) {
    status.ifPresent(wanted -> solving.move(by, id, wanted, OptionalInt.empty()));
  }

  private void retag(SignedIn by, Ticket ticket, TicketForm form) {
    Set<String> tags = new LinkedHashSet<>(Optional.ofNullable(form.tags()).orElse(ticket.tags()));
    tags.addAll(Optional.ofNullable(form.additionalTags()).orElse(List.of()));
    Optional.ofNullable(form.removeTags()).orElse(List.of()).forEach(tags::remove);
    editing.tag(by, ticket.id(), tags, OptionalInt.empty());
  }
}
