package dev.steward.macro.keeping;

import dev.steward.platform.web.Messages;
import dev.steward.platform.web.Navigation;
import dev.steward.staff.Permission;
import dev.steward.staff.SideEntries;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/// The way to the macros.
@Configuration(proxyBeanMethods = false)
class MacroNavigation {
  @Bean
  @Order(800)
  Navigation macroEntries(Messages messages) {
    return SideEntries.alone(messages)
        .with(Permission.WORK_TICKETS, "macro.title", "/desk/macros", "zap");
  }
}
