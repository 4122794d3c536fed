package dev.steward.notification;

import dev.steward.platform.job.Worker;
import dev.steward.platform.job.Workers;
import dev.steward.platform.live.Live;
import dev.steward.staff.AgentId;
import dev.steward.staff.Agents;
import dev.steward.staff.Permission;
import dev.steward.staff.SignedIn;
import dev.steward.ticket.EventCursors;
import dev.steward.ticket.Ticket;
import dev.steward.ticket.TicketEvent;
import dev.steward.ticket.TicketEvents;
import dev.steward.ticket.Tickets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Reads the event log and writes down who is told what. Where many nodes run, one does it at a
/// time.
@Component
class NotificationFeed {
  private static final String READER = "notification";
  private static final int BATCH = 200;
  private static final Duration NEWS = Duration.ofDays(1);

  private final TicketEvents events;
  private final EventCursors cursors;
  private final Tickets tickets;
  private final Agents agents;
  private final Recipients recipients;
  private final Watching watching;
  private final Written written;
  private final InstantSource clock;

  NotificationFeed(
      TicketEvents events,
      EventCursors cursors,
      Tickets tickets,
      Agents agents,
      Recipients recipients,
      Watching watching,
      Written written,
      InstantSource clock) {
    this.events = events;
    this.cursors = cursors;
    this.tickets = tickets;
    this.agents = agents;
    this.recipients = recipients;
    this.watching = watching;
    this.written = written;
    this.clock = clock;
  }

  @Bean
  Worker notificationWorker(Workers workers, TransactionTemplate tx) {
    return workers.create(
        "notification-feed",
        Duration.ofMillis(500),
        () -> Boolean.TRUE.equals(tx.execute(_ -> round())));
  }

  private boolean round() {
    OptionalLong cursor = cursors.lock(READER);
    if (cursor.isEmpty()) {
      return false;
    }
    List<TicketEvent> batch = events.after(cursor.getAsLong(), BATCH);
    if (batch.isEmpty()) {
      return false;
    }
    batch.forEach(this::tell);
    cursors.move(READER, batch.getLast().seq());
    return batch.size() == BATCH;
  }

  /// Tells everybody whom one event concerns; nothing new the second time.
  void tell(TicketEvent event) {
    watching.note(event);
    // a ticket that has just come in concerns nobody yet, and in a flood there are many
    boolean isNews =
        event.kind() != TicketEvent.Kind.CREATED && event.at().plus(NEWS).isAfter(clock.instant());
    Optional<Ticket> ticket = isNews ? tickets.find(event.ticket()) : Optional.empty();
    ticket.ifPresent(found -> tell(event, found));
  }

  private void tell(TicketEvent event, Ticket ticket) {
    Map<AgentId, NotificationKind> told = recipients.of(event, ticket);
    for (SignedIn person : agents.viewers(List.copyOf(told.keySet()))) {
      boolean may = person.may(Permission.VIEW_TICKETS) && !person.program();
      if (may && tickets.visibleTo(person).admits(ticket)) {
        NotificationKind kind = told.getOrDefault(person.agentId(), NotificationKind.FOLLOWED);
        written.add(person.agentId(), kind, event);
      }
    }
  }

  /// Writes what is owed to one person.
  @Component
  static class Written {
    /// Whoever is at the desk reads it at the bell meanwhile.
    private static final Duration BEFORE_PUSH = Duration.ofSeconds(10);

    private final NotificationRepository repository;
    private final NotificationSettings settings;
    private final Live live;
    private final InstantSource clock;

    Written(
        NotificationRepository repository,
        NotificationSettings settings,
        Live live,
        InstantSource clock) {
      this.repository = repository;
      this.settings = settings;
      this.live = live;
      this.clock = clock;
    }

    void add(AgentId person, NotificationKind kind, TicketEvent event) {
      Set<Medium> media = settings.of(person).getOrDefault(kind, Set.of());
      if (media.isEmpty()) {
        return;
      }
      if (repository.add(person, kind, event, media, clock.instant().plus(BEFORE_PUSH))) {
        if (kind.replacesOlder()) {
          repository.replace(person, kind, event, clock.instant());
        }
        live.changed(NotificationTopics.of(person));
      }
    }
  }
}
