package dev.steward.ticket;

import dev.steward.channel.ChannelName;
import dev.steward.platform.error.Refusal;
import dev.steward.staff.Permission;
import dev.steward.staff.SignedIn;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// The way to tickets. Authorises by loading: what a person may not see cannot be found.
@Component
public class Tickets {
  private final TicketRepository tickets;

  Tickets(TicketRepository tickets) {
    this.tickets = tickets;
  }

  /// The tickets this person may see.
  public Visible visibleTo(SignedIn viewer) {
    return new Visible(viewer);
  }

  /// The ticket of that number, for the desk itself: rules, deliveries, readers of the log. Never
  /// for a request of a person.
  public Optional<Ticket> find(TicketId id) {
    return tickets.find(id);
  }

  /// The ticket in which a message of that id lies, for the channel that brought it.
  public Optional<TicketId> ofMessage(ChannelName channel, String externalId) {
    return tickets.ofMessage(channel, externalId);
  }

  /// The ids by which a channel knows the messages it brought into a ticket, oldest first.
  public List<String> externalIds(TicketId id, ChannelName channel) {
    return tickets.externalIds(id, channel);
  }

  /// Takes the row lock, so that nobody else changes the ticket until the transaction ends.
  ///
  /// @param expected the version the act is based on; empty for acts that are right whatever
  ///   happened meanwhile
  /// @throws Refusal [TicketError#CHANGED] if it has another version, [TicketError#NOT_FOUND] if
  ///   there is none
  public Ticket lock(TicketId id, OptionalInt expected) {
    Ticket ticket =
        tickets.lock(id).orElseThrow(() -> new Refusal(TicketError.NOT_FOUND, id.value()));
    if (expected.isPresent() && expected.getAsInt() != ticket.version()) {
      throw new Refusal(TicketError.CHANGED, id.value());
    }
    return ticket;
  }

  /// Takes the row locks of those of the tickets that exist, in the order of their numbers, so that
  /// two who lock several wait for each other instead of stopping each other. For the desk itself.
  public List<TicketId> lockAll(Collection<TicketId> ids) {
    return tickets.lockAll(ids);
  }

  /// Like [#lock], and refuses a closed ticket.
  public Ticket lockForChange(TicketId id, OptionalInt expected) {
    Ticket ticket = lock(id, expected);
    if (ticket.status() == Status.CLOSED) {
      throw new Refusal(TicketError.CLOSED, id.value());
    }
    return ticket;
  }

  /// What one person may see. The one predicate: for a ticket at hand, and as a condition for
  /// queries.
  public final class Visible {
    private final SignedIn viewer;
    private final boolean any;

    private Visible(SignedIn viewer) {
      this.viewer = viewer;
      this.any = viewer.may(Permission.VIEW_TICKETS);
    }

    /// Whether this ticket is for this person.
    public boolean admits(Ticket ticket) {
      return any
          && viewer
              .access()
              .admits(viewer.agentId(), ticket.assignee(), ticket.team(), ticket.requestType());
    }

    /// The same as a condition on `ticket t`, to be joined by `and`. Plain `true` for whom no
    /// ticket is closed, so that their queries stay as they are.
    public VisibleCondition condition() {
      return any ? VisibleCondition.of(viewer) : VisibleCondition.NOTHING;
    }

    /// The ticket, unless there is none or it is not for this person.
    public Optional<Ticket> find(TicketId id) {
      return any ? tickets.find(id).filter(this::admits) : Optional.empty();
    }

    /// The ticket.
    ///
    /// @throws Refusal [TicketError#NOT_FOUND] if there is none or it is not for this person
    public Ticket require(TicketId id) {
      return find(id).orElseThrow(() -> new Refusal(TicketError.NOT_FOUND, id.value()));
    }

    /// Those of the numbered tickets that this person may see, by number; one query.
    public Map<TicketId, Ticket> find(Collection<TicketId> ids) {
      List<Ticket> found = any && !ids.isEmpty() ? tickets.list(ids) : List.of();
      return found.stream()
          .filter(this::admits)
          .collect(Collectors.toMap(Ticket::id, Function.identity()));
    }
  }
}
