package dev.steward.platform.web;

import dev.steward.platform.BaseUrl;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;

/// The web ground alone, without a database, with a clock that stands still. Deliberately without a
/// stereotype, so that a scan of the whole desk passes it by.
@EnableAutoConfiguration(
    excludeName = {
      "org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration",
      "org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration"
    })
@ComponentScan("dev.steward.platform.web")
public class WebGround {

  public static final Instant NOW = Instant.parse("2026-11-22T12:40:00Z");

  @Bean
  InstantSource time() {
    return InstantSource.fixed(NOW);
  }

  @Bean
  BaseUrl baseUrl() {
    return new BaseUrl("http://desk.example");
  }

  @Bean
  SecureRandom chance() {
    return new SecureRandom();
  }
}
