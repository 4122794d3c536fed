package dev.steward.ticket.templating;

import dev.steward.platform.web.Messages;
import dev.steward.platform.web.Navigation;
import dev.steward.staff.Permission;
import dev.steward.staff.SideEntries;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/// The way to the saved texts.
@Configuration(proxyBeanMethods = false)
class SavedTextNavigation {
  static final int AFTER_VIEWS = 300;

  @Bean
  @Order(AFTER_VIEWS)
  Navigation savedTextEntries(Messages messages) {
    return SideEntries.alone(messages)
        .with(Permission.WORK_TICKETS, "saved-text.title", "/desk/saved-texts", "text-quote");
  }
}
