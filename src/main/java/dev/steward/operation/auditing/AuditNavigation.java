package dev.steward.operation.auditing;

import dev.steward.platform.web.Messages;
import dev.steward.platform.web.Navigation;
import dev.steward.staff.Permission;
import dev.steward.staff.SideEntries;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/// The audit log at the side of the desk, for those who may read it.
@Configuration(proxyBeanMethods = false)
class AuditNavigation {
  @Bean
  @Order(950)
  Navigation auditEntries(Messages messages) {
    return SideEntries.under("staff.admin", messages)
        .with(Permission.READ_AUDIT, "audit.title", "/desk/admin/audit", "shield-check");
  }
}
