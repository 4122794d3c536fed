package dev.steward.rule.running;

import dev.steward.platform.job.Gently;
import dev.steward.platform.job.Worker;
import dev.steward.platform.job.Workers;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Lets the rules work for as long as the desk runs. A backlog of events gives way to mail.
@Configuration(proxyBeanMethods = false)
class RuleWorkers {
  private static final int RESTS = 2;

  @Bean
  Worker ruleEventWorker(Workers workers, EventFeed feed) {
    return workers.create("rule-events", Duration.ofSeconds(1), new Gently(RESTS, feed::round));
  }

  @Bean
  Worker ruleTimeWorker(Workers workers, TimeSweep sweep) {
    return workers.create(
        "rule-times",
        Duration.ofSeconds(20),
        () -> {
          sweep.round();
          return false;
        });
  }
}
