package dev.steward.staff.people;

import dev.steward.platform.web.Messages;
import dev.steward.platform.web.Navigation;
import dev.steward.staff.Permission;
import dev.steward.staff.SideEntries;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/// The entries of this module at the side of the desk, for those who may use them.
@Configuration(proxyBeanMethods = false)
class AdminNavigation {
  static final int LATE = 900;

  @Bean
  @Order(LATE)
  Navigation adminEntries(Messages messages) {
    return SideEntries.under("staff.admin", messages)
        .with(Permission.MANAGE_PEOPLE, "staff.navigation.people", "/desk/admin/people", "users")
        .with(
            Permission.MANAGE_PEOPLE, "staff.navigation.roles", "/desk/admin/roles", "shield-check")
        .with(Permission.MANAGE_TEAMS, "staff.navigation.teams", "/desk/admin/teams", "layers")
        .with(
            Permission.MANAGE_TOKENS, "staff.navigation.tokens", "/desk/admin/tokens", "key-round");
  }
}
