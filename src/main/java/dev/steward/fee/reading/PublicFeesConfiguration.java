package dev.steward.fee.reading;

import dev.steward.helpcenter.frame.CustomerPage;
import dev.steward.helpcenter.frame.FrameContribution;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Tells the frame of customer pages about the fee page.
@Configuration(proxyBeanMethods = false)
class PublicFeesConfiguration {
  private static final int RANK = 40;

  @Bean
  CustomerPage feesPage() {
    return new CustomerPage("fees", "/hc/{language}/fees").inHead("fee.public.title", RANK);
  }

  @Bean
  FrameContribution feesContribution(PublicFees fees) {
    return new FrameContribution() {
      @Override
      public Object generation() {
        return fees.generation();
      }
    };
  }
}
