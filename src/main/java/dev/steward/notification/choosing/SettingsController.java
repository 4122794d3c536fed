package dev.steward.notification.choosing;

import dev.steward.notification.Medium;
import dev.steward.notification.NotificationKind;
import dev.steward.notification.NotificationSettings;
import dev.steward.notification.digest.Rhythm;
import dev.steward.notification.digest.Rhythms;
import dev.steward.notification.push.PushPart;
import dev.steward.platform.web.Flash;
import dev.steward.platform.web.Screen;
import dev.steward.staff.Permission;
import dev.steward.staff.Requires;
import dev.steward.staff.SignedIn;
import dev.steward.staff.post.StaffPost;
import dev.steward.staff.session.Session;
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
  private final Rhythms rhythms;
  private final PushPart push;
  private final StaffPost post;

  SettingsController(
      NotificationSettings settings, Rhythms rhythms, PushPart push, StaffPost post) {
    this.settings = settings;
    this.rhythms = rhythms;
    this.push = push;
    this.post = post;
  }

  @GetMapping
  Screen show(Session session) {
    SignedIn who = session.who();
    return Screen.of(
        "notification/settings",
        new SettingsPage(
            settings.of(who.agentId()),
            rhythms.of(who.agentId()),
            who.zone(),
            post.isReady(),
            push.of(session)));
  }

  /// Takes words of the form `mentioned.push`; what is not there is not wanted.
  @PostMapping
  Screen update(
      SignedIn who,
      @RequestParam Optional<List<String>> wanted,
      @RequestParam Optional<String> rhythm,
      HttpServletRequest request,
      HttpServletResponse response) {
    settings.change(who.agentId(), parse(Set.copyOf(wanted.orElse(List.of()))));
    rhythm.flatMap(Rhythm::find).ifPresent(chosen -> rhythms.choose(who.agentId(), chosen));
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
