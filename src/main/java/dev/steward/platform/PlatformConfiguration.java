package dev.steward.platform;

import java.security.SecureRandom;
import java.time.InstantSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Time, chance and place, injected so that tests can set them. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({PlatformSettings.class, HttpSettings.class})
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
  BaseUrl baseUrl(PlatformSettings settings, HttpSettings http) {
    String set = settings.baseUrl();
    return new BaseUrl(set == null ? "http://localhost:" + http.port() : set);
  }

  @Bean
  Demo demo(PlatformSettings settings) {
    return new Demo(settings.demo());
  }

  @Bean
  Home home(PlatformSettings settings) {
    return new Home(settings.home());
  }
}
