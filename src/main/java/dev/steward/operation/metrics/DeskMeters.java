package dev.steward.operation.metrics;

import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.HikariPoolMXBean;
import dev.steward.platform.job.WorkerHealth;
import dev.steward.platform.job.Workers;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.sql.SQLException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.ToIntFunction;
import javax.sql.DataSource;
import org.springframework.stereotype.Component;

/// Gauges of the connection pool and of the workers.
@Component
class DeskMeters {

  private final MeterRegistry registry;
  private final Workers workers;
  private final Set<String> known = ConcurrentHashMap.newKeySet();

  DeskMeters(MeterRegistry registry, Workers workers, DataSource database) throws SQLException {
    this.registry = registry;
    this.workers = workers;
    if (database.isWrapperFor(HikariDataSource.class)) {
      HikariDataSource pool = database.unwrap(HikariDataSource.class);
      pool("active", pool, HikariPoolMXBean::getActiveConnections);
      pool("idle", pool, HikariPoolMXBean::getIdleConnections);
      pool("waiting", pool, HikariPoolMXBean::getThreadsAwaitingConnection);
    }
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

  private void pool(String state, HikariDataSource pool, ToIntFunction<HikariPoolMXBean> count) {
    Gauge.builder(
            "database.connections",
            () ->
                pool.getHikariPoolMXBean() == null
                    ? 0
                    : count.applyAsInt(pool.getHikariPoolMXBean()))
        .description("Connections of the pool, and threads waiting for one")
        .tag("state", state)
        .register(registry);
  }
}
