package dev.steward.satisfaction.showing;

import dev.steward.platform.web.Messages;
import dev.steward.platform.web.Navigation;
import dev.steward.staff.Permission;
import dev.steward.staff.SideEntries;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/// The bad ratings, at the side of the desk of those who follow them up.
@Configuration(proxyBeanMethods = false)
class RatingNavigation {
  static final int AFTER_KNOWLEDGE = 520;

  @Bean
  @Order(AFTER_KNOWLEDGE)
  Navigation ratingEntries(Messages messages) {
    return SideEntries.under("form.admin.section", messages)
        .with(Permission.MANAGE_TEAMS, "rating.follow-ups", FollowUpController.PATH, "flag");
  }
}
