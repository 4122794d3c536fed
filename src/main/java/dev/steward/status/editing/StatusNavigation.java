package dev.steward.status.editing;

import dev.steward.platform.web.Messages;
import dev.steward.platform.web.Navigation;
import dev.steward.staff.Permission;
import dev.steward.staff.SideEntries;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/// The entry at the side of the desk, for those who keep the status page.
@Configuration(proxyBeanMethods = false)
class StatusNavigation {
  static final int AFTER_ANNOUNCEMENTS = 520;

  @Bean
  @Order(AFTER_ANNOUNCEMENTS)
  Navigation statusEntries(Messages messages) {
    return SideEntries.under("knowledge.title", messages)
        .with(Permission.MANAGE_STATUS, "status.title", "/desk/status", "activity");
  }
}
