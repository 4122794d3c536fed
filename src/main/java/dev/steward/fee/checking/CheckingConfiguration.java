package dev.steward.fee.checking;

import dev.steward.helpcenter.frame.CustomerPage;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(FeeSettings.class)
class CheckingConfiguration {
  private static final int RANK = 41;

  @Bean
  CustomerPage feeCheckPage() {
    return new CustomerPage("fees/check", "/fees/check").inFoot("fee.check.title", RANK);
  }
}
