package dev.steward.operation.health;

import dev.steward.platform.health.Finding;
import dev.steward.platform.health.HealthCheck;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Asks all checks at once and keeps the answer for a second, so that asking often costs nothing.
@Component
class Health {

  /// All findings by the name of their check, and when they were made.
  record Report(Instant at, Map<String, Finding> findings) {

    Finding.Level worst() {
      return findings.values().stream()
          .map(Finding::level)
          .max(Finding.Level::compareTo)
          .orElse(Finding.Level.OK);
    }
  }

  private static final Logger log = LoggerFactory.getLogger(Health.class);
  private static final Duration KEPT = Duration.ofSeconds(1);
  private static final Duration LIMIT = Duration.ofSeconds(2);

  private final List<HealthCheck> checks;
  private final InstantSource time;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private @Nullable Report last;

  Health(List<HealthCheck> checks, InstantSource time) {
    this.checks = List.copyOf(checks);
    this.time = time;
  }

  synchronized Report report() {
    Instant now = time.instant();
    Report known = last;
    if (known != null && Duration.between(known.at(), now).abs().compareTo(KEPT) < 0) {
      return known;
    }
    Report fresh = new Report(now, askAll());
    last = fresh;
    return fresh;
  }

  private Map<String, Finding> askAll() {
    Map<String, Future<Finding>> asked = new LinkedHashMap<>();
    checks.forEach(check -> asked.put(check.name(), threads.submit(check::check)));
    long end = System.nanoTime() + LIMIT.toNanos();
    Map<String, Finding> findings = new LinkedHashMap<>();
    asked.forEach((name, answer) -> findings.put(name, await(name, answer, end)));
    return findings;
  }

  private static Finding await(String name, Future<Finding> answer, long end) {
    try {
      return answer.get(Math.max(0, end - System.nanoTime()), TimeUnit.NANOSECONDS);
    } catch (TimeoutException e) {
      answer.cancel(true);
      return Finding.fail("no-answer");
    } catch (ExecutionException e) {
      log.warn("The health check {} failed", name, e.getCause());
      return Finding.fail("broken");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Finding.fail("no-answer");
    }
  }
}
