package dev.steward.notification;

import dev.steward.audit.Actor;
import dev.steward.customer.Customer;
import dev.steward.customer.CustomerId;
import dev.steward.customer.Customers;
import dev.steward.platform.live.Live;
import dev.steward.staff.Agent;
import dev.steward.staff.AgentId;
import dev.steward.staff.Agents;
import dev.steward.staff.Permission;
import dev.steward.staff.SignedIn;
import dev.steward.ticket.Ticket;
import dev.steward.ticket.TicketId;
import dev.steward.ticket.Tickets;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What somebody is told, as they may see it at this moment: what is about a ticket that is closed
/// to them by now does not appear and does not count.
@Component
public class Notifications {
  /// Rows of one page.
  static final int PAGE = 50;

  /// Counting stops here; the bell shows "99+".
  static final int CAP = 100;

  private final NotificationRepository repository;
  private final Tickets tickets;
  private final Agents agents;
  private final Customers customers;
  private final Live live;
  private final InstantSource clock;

  Notifications(
      NotificationRepository repository,
      Tickets tickets,
      Agents agents,
      Customers customers,
      Live live,
      InstantSource clock) {
    this.repository = repository;
    this.tickets = tickets;
    this.agents = agents;
    this.customers = customers;
    this.live = live;
    this.clock = clock;
  }

  /// One notification with what is needed to say it.
  ///
  /// @param actor the name of whoever did it; empty for the desk itself
  public record Said(Notification notification, Ticket ticket, String actor) {}

  /// A page of the list, newest first.
  ///
  /// @param next number to go on before, if there is more
  public record Page(List<Said> said, Optional<Long> next) {}

  /// A page of the list.
  ///
  /// @param before only older ones than this number
  public Page page(SignedIn viewer, long before, boolean unread) {
    List<Notification> found = repository.page(viewer.agentId(), before, unread, PAGE + 1);
    List<Notification> shown = found.subList(0, Math.min(PAGE, found.size()));
    Optional<Long> next =
        found.size() > PAGE ? Optional.of(shown.getLast().id()) : Optional.empty();
    return new Page(said(viewer, shown), next);
  }

  /// How many wait to be read, counted up to 100.
  public int unread(SignedIn viewer) {
    List<TicketId> waiting = repository.unread(viewer.agentId(), CAP);
    if (viewer.access().isUnlimited()) {
      return waiting.size();
    }
    var visible = tickets.visibleTo(viewer).find(waiting);
    return (int) waiting.stream().filter(visible::containsKey).count();
  }

  /// The notification of that number, for opening what it is about; read from now on. Empty if it
  /// is not theirs, or about a ticket closed to them.
  @Transactional
  public Optional<Notification> open(SignedIn viewer, long id) {
    Optional<Notification> found =
        repository
            .find(viewer.agentId(), id)
            .filter(each -> tickets.visibleTo(viewer).find(each.ticket()).isPresent());
    found.ifPresent(each -> mark(viewer, id, true));
    return found;
  }

  /// Marks one as read or not.
  ///
  /// @return whether there is such a one of theirs
  @Transactional
  public boolean mark(SignedIn viewer, long id, boolean read) {
    boolean done = repository.read(viewer.agentId(), id, read, clock.instant()) == 1;
    live.changed(NotificationTopics.of(viewer.agentId()));
    return done;
  }

  /// Marks all as read.
  @Transactional
  public void markAll(SignedIn viewer) {
    changed(viewer.agentId(), repository.readAll(viewer.agentId(), clock.instant()));
  }

  /// Marks those about a ticket as read, which was just looked at.
  @Transactional
  public void seen(SignedIn viewer, TicketId ticket) {
    changed(viewer.agentId(), repository.readOf(viewer.agentId(), ticket, clock.instant()));
  }

  /// Those of the notifications that this person may see, with what is needed to say them.
  public List<Said> said(SignedIn viewer, List<Notification> found) {
    Map<TicketId, Ticket> visible =
        tickets.visibleTo(viewer).find(found.stream().map(Notification::ticket).toList());
    return found.stream()
        .filter(each -> visible.containsKey(each.ticket()))
        .map(each ->
            new Said(
                each,
                Optional.ofNullable(visible.get(each.ticket())).orElseThrow(),
                name(viewer, each.by())))
        .toList();
  }

  private void changed(AgentId agent, int rows) {
    if (rows > 0) {
      live.changed(NotificationTopics.of(agent));
    }
  }

  /// Customers have no name for who may not see customers.
  private String name(SignedIn viewer, Actor by) {
    if (by.id().isEmpty()) {
      return "";
    }
    long id = by.id().getAsLong();
    return switch (by.kind()) {
      case AGENT, PROGRAM -> agents.find(new AgentId(id)).map(Agent::name).orElse("");
      case CUSTOMER ->
          viewer.may(Permission.VIEW_CUSTOMERS)
              ? customers.find(new CustomerId(id)).map(Customer::name).orElse("")
              : "";
      default -> "";
    };
  }
}
