package dev.steward.notice.content;

import dev.steward.platform.job.Worker;
import dev.steward.platform.job.Workers;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Publishes what was scheduled.
@Configuration(proxyBeanMethods = false)
class AnnouncingWorker {

  @Bean
  Worker noticePublishingWorker(Workers workers, Announcements announcements) {
    return workers.create("notice-publishing", Duration.ofSeconds(2), announcements::publishDue);
  }
}
