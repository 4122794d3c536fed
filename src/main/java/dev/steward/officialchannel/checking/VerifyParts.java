package dev.steward.officialchannel.checking;

import dev.steward.helpcenter.frame.CustomerPage;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Where articles and other pages lead.
@Configuration(proxyBeanMethods = false)
class VerifyParts {
  @Bean
  CustomerPage verifyPage() {
    return new CustomerPage("verify", "/verify").inFoot("official.title", 50);
  }
}
