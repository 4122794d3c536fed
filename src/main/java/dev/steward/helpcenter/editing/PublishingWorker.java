package dev.steward.helpcenter.editing;

import dev.steward.helpcenter.content.Articles;
import dev.steward.platform.job.Worker;
import dev.steward.platform.job.Workers;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Publishes what was scheduled, and reminds owners of what is due for review.
@Configuration(proxyBeanMethods = false)
class PublishingWorker {

  @Bean
  Worker helpPublishingWorker(Workers workers, Articles articles) {
    return workers.create("help-publishing", Duration.ofSeconds(2), articles::publishDue);
  }

  @Bean
  Worker reviewReminderWorker(Workers workers, ReviewReminders reminders) {
    return workers.create("help-review-reminders", Duration.ofMinutes(10), reminders::remind);
  }
}
