package dev.steward.sla.keeping;

import dev.steward.platform.job.Worker;
import dev.steward.platform.job.Workers;
import dev.steward.ticket.TicketId;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

/// Asks an index what is due and has it worked out again, which tells of it. However late this
/// runs, and however often, what it tells carries the instant at which it came true.
@Component
class Alarms {
  private static final int BATCH = 50;

  private final ClockRepository repository;
  private final Keeping keeping;
  private final InstantSource clock;

  Alarms(ClockRepository repository, Keeping keeping, InstantSource clock) {
    this.repository = repository;
    this.keeping = keeping;
    this.clock = clock;
  }

  /// One round; true if there may be more.
  boolean round() {
    List<TicketId> due = repository.alarms(clock.instant(), BATCH);
    due.forEach(ticket -> keeping.keep(List.of(ticket), Cause.TICKET));
    return due.size() == BATCH;
  }

  @Bean
  Worker slaAlarmWorker(Workers workers) {
    return workers.create("sla-alarms", Duration.ofSeconds(1), this::round);
  }
}
