package dev.steward.notice.subscribing;

import dev.steward.platform.job.Worker;
import dev.steward.platform.job.Workers;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Forgets who never said yes.
@Configuration(proxyBeanMethods = false)
class TidyingWorker {

  @Bean
  Worker noticeTidyingWorker(Workers workers, Subscribing subscribing) {
    return workers.create("notice-tidying", Duration.ofHours(1), subscribing::tidy);
  }
}
