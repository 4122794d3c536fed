package dev.steward.operation.metrics;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Settings of `/metrics`.
///
/// @param token asked of readers that are not on this machine (`Authorization: Bearer …`); when
///   empty, they are refused
@ConfigurationProperties("steward.metrics")
record MetricsSettings(@DefaultValue("") String token) {

  @Override
  public String toString() {
    return "MetricsSettings[token=***]";
  }
}
