package dev.steward.ticket.problem;

import dev.steward.platform.job.Worker;
import dev.steward.platform.job.Workers;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class TellingWorker {
  @Bean
  Worker problemUpdateWorker(Workers workers, IncidentTelling telling) {
    return workers.create("problem-update", Duration.ofSeconds(2), telling::next);
  }
}
