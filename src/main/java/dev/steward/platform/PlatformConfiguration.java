package dev.steward.platform;

import java.security.SecureRandom;
import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Time and chance, injected so that tests can set them. */
@Configuration(proxyBeanMethods = false)
class PlatformConfiguration {

  @Bean
  InstantSource time() {
    return InstantSource.system();
  }

  @Bean
  SecureRandom chance() {
    return new SecureRandom();
  }

  @Bean
  Home home(PlatformSettings settings) {
    return new Home(settings.home());
  }
}
