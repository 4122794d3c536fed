package dev.steward.routing.dispatching;

import dev.steward.platform.job.Worker;
import dev.steward.platform.job.Workers;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Looks at every queue each second.
@Configuration(proxyBeanMethods = false)
class DispatchWorker {

  @Bean
  Worker routingWorker(Workers workers, Dispatching dispatching) {
    return workers.create(
        "routing",
        Duration.ofSeconds(1),
        () -> dispatching.active().stream().mapToInt(dispatching::dispatch).sum() > 0);
  }
}
