package dev.steward.sla;

import dev.steward.platform.web.Messages;
import dev.steward.platform.web.Navigation;
import dev.steward.staff.Permission;
import dev.steward.staff.SideEntries;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/// The entries of this module at the side of the desk, for those who may use them.
@Configuration(proxyBeanMethods = false)
class SlaNavigation {
  @Bean
  @Order(800)
  Navigation slaEntries(Messages messages) {
    return SideEntries.under("sla.section", messages)
        .with(Permission.MANAGE_SLA, "sla.navigation.policies", "/desk/admin/policies", "hourglass")
        .with(
            Permission.MANAGE_SLA,
            "sla.navigation.calendars",
            "/desk/admin/calendars",
            "calendar-days");
  }
}
