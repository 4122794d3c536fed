package dev.steward.platform.live;

import dev.steward.platform.job.Worker;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Starts and stops the workers of this package with the desk.
@Configuration(proxyBeanMethods = false)
class LiveConfiguration {

  @Bean
  Worker liveTell(ChangeLog log) {
    return log.worker();
  }

  @Bean
  Worker liveListen(ChangeListener listener) {
    return listener.worker();
  }

  @Bean
  Worker livePing(LiveStreams streams) {
    return streams.pings();
  }
}
