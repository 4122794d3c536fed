package dev.steward.operation.metrics;

import dev.steward.platform.database.Database;
import dev.steward.platform.job.WorkerHealth;
import dev.steward.platform.job.Workers;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.ToIntFunction;
import org.springframework.stereotype.Component;

/// Gauges of the connection pool and of the workers.
@Component
class DeskMeters {

  private final MeterRegistry registry;
  private final Workers workers;
  private final Set<String> known = ConcurrentHashMap.newKeySet();

  DeskMeters(MeterRegistry registry, Workers workers, Database database) {
    this.registry = registry;
    this.workers = workers;
    connections("open", database, Database.Usage::open);
    connections("used", database, Database.Usage::used);
    connections("waiting", database, Database.Usage::waiting);
    connections("most", database, Database.Usage::most);
  }

  /// Workers come and go with mailboxes; each gets its gauge the first time it is seen.
  void noticeWorkers() {
    workers.health().stream()
        .map(WorkerHealth::name)
        .filter(known::add)
        .forEach(name ->
            Gauge.builder("steward.worker.well", () -> isWell(name) ? 1 : 0)
                .description("1 while the worker runs and its last round ended well")
                .tag("worker", name)
                .register(registry));
  }

  private boolean isWell(String name) {
    return workers.health().stream()
        .anyMatch(worker -> worker.name().equals(name) && worker.isWell());
  }

  private void connections(String state, Database database, ToIntFunction<Database.Usage> count) {
    Gauge.builder("database.connections", () -> count.applyAsInt(database.usage()))
        .description(
            "Connections open and used, threads waiting for one, and the most there can be")
        .tag("state", state)
        .register(registry);
  }
}
