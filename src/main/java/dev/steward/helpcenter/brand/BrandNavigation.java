package dev.steward.helpcenter.brand;

import dev.steward.platform.web.Messages;
import dev.steward.platform.web.Navigation;
import dev.steward.staff.Permission;
import dev.steward.staff.SideEntries;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/// The entry at the side of the desk, for those who may change the brand.
@Configuration(proxyBeanMethods = false)
class BrandNavigation {
  static final int AFTER_MAILBOXES = 930;

  @Bean
  @Order(AFTER_MAILBOXES)
  Navigation brandEntries(Messages messages) {
    return SideEntries.alone(messages)
        .with(Permission.MANAGE_BRAND, "brand.title", "/desk/admin/brand", "palette");
  }
}
