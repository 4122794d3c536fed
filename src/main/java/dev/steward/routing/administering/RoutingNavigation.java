package dev.steward.routing.administering;

import dev.steward.platform.web.Messages;
import dev.steward.platform.web.Navigation;
import dev.steward.staff.Permission;
import dev.steward.staff.SideEntries;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/// The entries of this module at the side of the desk.
@Configuration(proxyBeanMethods = false)
class RoutingNavigation {
  @Bean
  @Order(810)
  Navigation routingEntries(Messages messages) {
    return SideEntries.under("routing.section", messages)
        .with(Permission.WORK_TICKETS, "routing.queue", "/desk/queue", "hand")
        .with(Permission.MANAGE_TEAMS, "routing.title", "/desk/admin/routing", "route");
  }
}
