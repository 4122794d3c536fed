package dev.steward.helpcenter.finding;

import dev.steward.platform.job.Worker;
import dev.steward.platform.job.Workers;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Keeps the index up with the articles, and writes the log of searches.
@Configuration(proxyBeanMethods = false)
class FindingWorkers {

  @Bean
  Worker helpIndexWorker(Workers workers, HelpIndex index) {
    return workers.create("help-index", Duration.ofMillis(500), index::follow);
  }

  @Bean
  Worker searchLogWorker(Workers workers, SearchLog log) {
    return workers.create("help-search-log", Duration.ofSeconds(5), log::flush);
  }
}
