package dev.steward.notification.choosing;

import dev.steward.staff.Permission;
import dev.steward.staff.SignedIn;
import dev.steward.staff.profile.ProfileSection;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// The way from an agent's own page to what they hear of, and a hint at the keys.
@Component
@Order(30)
class SettingsSection implements ProfileSection {
  @Override
  public Optional<Section> of(SignedIn agent) {
    return agent.may(Permission.VIEW_TICKETS)
        ? Optional.of(new Section("notification/_profile", agent))
        : Optional.empty();
  }
}
