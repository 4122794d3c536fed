package dev.steward.notice.mailing;

import dev.steward.platform.job.Worker;
import dev.steward.platform.job.Workers;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Sends mailings as long as the desk runs.
@Configuration(proxyBeanMethods = false)
class MailingWorker {

  @Bean
  Worker noticeMailingWorker(Workers workers, Mailroom room) {
    return workers.create("notice-mailing", Duration.ofSeconds(1), room::turn);
  }
}
