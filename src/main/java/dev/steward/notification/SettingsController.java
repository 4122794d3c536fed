package dev.steward.notification;

import dev.steward.platform.web.Flash;
import dev.steward.platform.web.Screen;
import dev.steward.staff.Permission;
import dev.steward.staff.Requires;
import dev.steward.staff.SignedIn;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
@Requires(Permission.VIEW_TICKETS)
@RequestMapping("/desk/profile/notifications")
class SettingsController {
  private final NotificationSettings settings;

  SettingsController(NotificationSettings settings) {
    this.settings = settings;
  }

  @GetMapping
  Screen show(SignedIn who) {
    return Screen.of("notification/settings", new SettingsPage(settings.of(who.agentId())));
  }

  /// Takes words of the form `mentioned.push`; what is not there is not wanted.
  @PostMapping
  Screen update(
      SignedIn who,
      @RequestParam Optional<List<String>> wanted,
      HttpServletRequest request,
      HttpServletResponse response) {
    settings.change(who.agentId(), parse(Set.copyOf(wanted.orElse(List.of()))));
    Flash.of("notification.settings.saved").leave(request, response);
    return Screen.redirect("/desk/profile/notifications");
  }

  private static Map<NotificationKind, Set<Medium>> parse(Set<String> words) {
    Map<NotificationKind, Set<Medium>> wanted = new EnumMap<>(NotificationKind.class);
    for (NotificationKind kind : NotificationKind.values()) {
      Set<Medium> media = EnumSet.noneOf(Medium.class);
      for (Medium medium : Medium.values()) {
        if (words.contains(kind.code() + "." + medium.code())) {
          media.add(medium);
        }
      }
      wanted.put(kind, media);
    }
    return wanted;
  }
}
