package dev.steward.fee.keeping;

import dev.steward.platform.web.Messages;
import dev.steward.platform.web.Navigation;
import dev.steward.staff.Permission;
import dev.steward.staff.SideEntries;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/// The way to the fee schedules.
@Configuration(proxyBeanMethods = false)
class FeesNavigation {
  @Bean
  @Order(860)
  Navigation feesEntries(Messages messages) {
    return SideEntries.alone(messages)
        .with(Permission.MANAGE_FEES, "fee.admin.title", "/desk/admin/fees", "list-ordered");
  }
}
