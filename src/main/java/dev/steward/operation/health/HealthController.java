package dev.steward.operation.health;

import dev.steward.platform.health.Finding;
import dev.steward.platform.web.OpenRoute;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Answers watchers. */
@RestController
@OpenRoute("A supervisor has no account; the answer holds no secret")
class HealthController {

  /// What a watcher reads: `ready`, `degraded` or `unavailable`, and each check.
  record Answer(String status, Map<String, Check> checks) {}

  /// One check: `ok`, `warn` or `fail`, and why.
  record Check(String level, String reason) {}

  private final Health health;

  HealthController(Health health) {
    this.health = health;
  }

  @GetMapping("/health/live")
  ResponseEntity<Map<String, String>> live() {
    return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(Map.of("status", "live"));
  }

  @GetMapping("/health/ready")
  ResponseEntity<Answer> ready() {
    Health.Report report = health.report();
    Map<String, Check> checks = new LinkedHashMap<>();
    report
        .findings()
        .forEach((name, found) -> checks.put(name, new Check(word(found.level()), found.reason())));
    return ResponseEntity.status(report.worst() == Finding.Level.FAIL ? 503 : 200)
        .cacheControl(CacheControl.noStore())
        .body(new Answer(status(report.worst()), checks));
  }

  private static String status(Finding.Level worst) {
    return switch (worst) {
      case OK -> "ready";
      case WARN -> "degraded";
      case FAIL -> "unavailable";
    };
  }

  private static String word(Finding.Level level) {
    return level.name().toLowerCase(Locale.ROOT);
  }
}
