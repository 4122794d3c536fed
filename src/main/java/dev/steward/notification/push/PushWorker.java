package dev.steward.notification.push;

import dev.steward.platform.job.Worker;
import dev.steward.platform.job.Workers;
import java.time.Duration;
import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class PushWorker {
  @Bean
  Worker notificationPushWorker(Workers workers, Pushing pushing, InstantSource clock) {
    return workers.create(
        "notification-push", Duration.ofSeconds(2), () -> pushing.once(clock.instant()));
  }
}
