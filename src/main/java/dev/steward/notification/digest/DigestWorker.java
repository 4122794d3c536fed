package dev.steward.notification.digest;

import dev.steward.notification.Owing;
import dev.steward.platform.job.Worker;
import dev.steward.platform.job.Workers;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Looks twice a minute who is to be written to.
@Configuration(proxyBeanMethods = false)
class DigestWorker {
  @Bean
  Worker notificationDigestWorker(Workers workers, Digests digests, InstantSource clock) {
    return workers.create(
        "notification-digest", Duration.ofSeconds(30), () -> round(digests, clock.instant()));
  }

  private static boolean round(Digests digests, Instant now) {
    for (Owing.Debt debt : digests.due(now)) {
      digests.write(debt, now);
    }
    return false;
  }
}
