package dev.steward.status.content;

import dev.steward.platform.job.Worker;
import dev.steward.platform.job.Workers;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Begins and ends maintenance by the clock.
@Configuration(proxyBeanMethods = false)
class MaintenanceWorker {

  @Bean
  Worker statusMaintenanceWorker(Workers workers, Incidents incidents) {
    return workers.create("status-maintenance", Duration.ofSeconds(2), incidents::proceedDue);
  }
}
