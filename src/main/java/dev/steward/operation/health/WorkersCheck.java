package dev.steward.operation.health;

import dev.steward.platform.health.Finding;
import dev.steward.platform.health.HealthCheck;
import dev.steward.platform.job.WorkerHealth;
import dev.steward.platform.job.Workers;
import java.util.List;
import org.springframework.stereotype.Component;

/// Whether every background worker runs, and none fails again and again.
@Component
class WorkersCheck implements HealthCheck {

  private static final int FAILURES = 3;

  private final Workers workers;

  WorkersCheck(Workers workers) {
    this.workers = workers;
  }

  @Override
  public String name() {
    return "workers";
  }

  @Override
  public Finding check() {
    List<WorkerHealth> all = workers.health();
    List<String> stopped =
        all.stream().filter(worker -> !worker.running()).map(WorkerHealth::name).toList();
    List<String> failing =
        all.stream()
            .filter(worker -> worker.failures() >= FAILURES)
            .map(WorkerHealth::name)
            .toList();
    if (!stopped.isEmpty()) {
      return Finding.fail("workers.stopped", String.join(", ", stopped));
    }
    return failing.isEmpty()
        ? Finding.ok("workers.running", all.size())
        : Finding.warn("workers.failing", String.join(", ", failing));
  }
}
