package dev.steward.staff.availability;

import dev.steward.platform.job.Worker;
import dev.steward.platform.job.Workers;
import dev.steward.platform.live.Live;
import dev.steward.staff.AgentId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Notices when somebody stands otherwise than before, writes it down and says so.
@Component
class AvailabilityWatch {
  /// What open screens follow.
  static final String TOPIC = "availability";

  private static final Duration PAUSE = Duration.ofSeconds(3);

  private final AvailabilityRepository repository;
  private final InstantSource clock;
  private final ApplicationEventPublisher events;
  private final Live live;

  AvailabilityWatch(
      AvailabilityRepository repository,
      InstantSource clock,
      ApplicationEventPublisher events,
      Live live) {
    this.repository = repository;
    this.clock = clock;
    this.events = events;
    this.live = live;
  }

  @Bean
  Worker availabilityWorker(Workers workers, TransactionTemplate transaction) {
    return workers.create(
        "staff-availability",
        PAUSE,
        () -> {
          transaction.executeWithoutResult(_ -> lookAtAll());
          return false;
        });
  }

  /// Compares everybody with what was last written down; nothing while another process does.
  void lookAtAll() {
    if (!repository.takeTurn()) {
      return;
    }
    Map<AgentId, AvailabilityRepository.Known> known =
        repository.known().stream()
            .collect(Collectors.toMap(AvailabilityRepository.Known::agent, Function.identity()));
    Instant now = clock.instant();
    repository.all().stream()
        .map(standing -> standing.at(now))
        .filter(stands -> differs(stands, known))
        .forEach(stands -> tell(stands, now));
  }

  /// Compares these agents, in the caller's transaction.
  void look(List<AgentId> agents) {
    Instant now = clock.instant();
    repository.of(agents).forEach(standing -> tell(standing.at(now), now));
  }

  private static boolean differs(
      AgentAvailability stands, Map<AgentId, AvailabilityRepository.Known> known) {
    var before = known.get(stands.agent());
    return before == null
        ? stands.readiness() != Readiness.OFFLINE
        : before.readiness() != stands.readiness() || !before.reason().equals(stands.reason());
  }

  private void tell(AgentAvailability stands, Instant now) {
    repository
        .change(stands, now)
        .ifPresent(from -> {
          events.publishEvent(new AvailabilityChanged(from, stands, now));
          live.changed(TOPIC);
        });
  }
}
