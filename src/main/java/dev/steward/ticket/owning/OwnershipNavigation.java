package dev.steward.ticket.owning;

import dev.steward.platform.web.Messages;
import dev.steward.platform.web.Navigation;
import dev.steward.staff.Permission;
import dev.steward.staff.SideEntries;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/// The way to the rules of ownership.
@Configuration(proxyBeanMethods = false)
class OwnershipNavigation {
  static final int AFTER_ADMIN = 910;

  @Bean
  @Order(AFTER_ADMIN)
  Navigation ownershipEntries(Messages messages) {
    return SideEntries.alone(messages)
        .with(Permission.MANAGE_TEAMS, "ownership.title", "/desk/admin/ownership", "hand");
  }
}
