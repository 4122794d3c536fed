package dev.steward.sla.keeping;

import dev.steward.audit.Actor;
import dev.steward.platform.job.Gently;
import dev.steward.platform.job.Worker;
import dev.steward.platform.job.Workers;
import dev.steward.sla.calendar.CalendarChanged;
import dev.steward.sla.policy.PoliciesChanged;
import dev.steward.ticket.OpenTickets;
import java.time.Duration;
import java.time.zone.ZoneRulesProvider;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Works out all open tickets again after something they rest on changed: a hundred at a time, each
/// hundred its own transaction, so that a restart goes on where it stood.
@Component
public class Sweeps {
  private static final int BATCH = 100;
  private static final int RESTS = 1;

  private final SweepRepository repository;
  private final OpenTickets tickets;
  private final Keeping keeping;
  private final TransactionTemplate tx;
  private final AtomicBoolean zonesKnown = new AtomicBoolean();

  Sweeps(SweepRepository repository, OpenTickets tickets, Keeping keeping, TransactionTemplate tx) {
    this.repository = repository;
    this.tickets = tickets;
    this.keeping = keeping;
    this.tx = tx;
  }

  /// The newest sweep, running or finished.
  public Optional<Sweep> newest() {
    return repository.newest();
  }

  @EventListener
  void on(PoliciesChanged changed) {
    repository.ask(Cause.POLICIES, changed.by(), tickets.count());
  }

  @EventListener
  void on(CalendarChanged changed) {
    repository.ask(Cause.CALENDAR, changed.by(), tickets.count());
  }

  /// The next hundred; true if there may be more.
  boolean round() {
    if (!zonesKnown.get()) {
      tx.executeWithoutResult(_ -> lookAtZones());
      zonesKnown.set(true);
    }
    return Boolean.TRUE.equals(tx.execute(_ -> repository.lock().filter(this::sweep).isPresent()));
  }

  @Bean
  Worker slaSweepWorker(Workers workers) {
    return workers.create("sla-sweep", Duration.ofSeconds(1), new Gently(RESTS, this::round));
  }

  private boolean sweep(Sweep sweep) {
    List<OpenTickets.Place> next = tickets.after(sweep.cursor(), BATCH);
    if (next.isEmpty()) {
      repository.finish(sweep);
      return false;
    }
    keeping.keep(next.stream().map(OpenTickets.Place::id).toList(), sweep.cause());
    repository.advance(sweep, next.size(), Optional.of(next.getLast()));
    return true;
  }

  /// The JVM brings its own rules of time zones; with another edition due times may be others.
  private void lookAtZones() {
    String edition = ZoneRulesProvider.getVersions("UTC").lastEntry().getKey();
    if (repository.isNewEdition(edition)) {
      repository.ask(Cause.ZONES, Actor.SYSTEM, tickets.count());
    }
  }
}
