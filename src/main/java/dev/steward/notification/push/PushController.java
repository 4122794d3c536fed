package dev.steward.notification.push;

import dev.steward.platform.web.Flash;
import dev.steward.platform.web.OpenRoute;
import dev.steward.platform.web.Screen;
import dev.steward.platform.web.WebError;
import dev.steward.staff.Permission;
import dev.steward.staff.Requires;
import dev.steward.staff.session.Session;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
class PushController {
  private static final int LONGEST_NAME = 200;

  private final Subscriptions subscriptions;

  PushController(Subscriptions subscriptions) {
    this.subscriptions = subscriptions;
  }

  /// Below `/desk/`, since a service worker reaches no further than its own address.
  @GetMapping("/desk/push.js")
  @OpenRoute("the script that shows pushes holds nothing private, and browsers renew it signed out")
  ResponseEntity<Resource> script() {
    return ResponseEntity.ok()
        .header(HttpHeaders.CONTENT_TYPE, "text/javascript;charset=utf-8")
        .cacheControl(CacheControl.noCache())
        .body(new ClassPathResource("static/worker/push.js"));
  }

  /// Asked by the script of the page, also to say that a browser is in another session now.
  @PostMapping("/desk/profile/notifications/browsers")
  @Requires(Permission.VIEW_TICKETS)
  ResponseEntity<Void> keep(
      Session session,
      @RequestParam String endpoint,
      @RequestParam String p256dh,
      @RequestParam String auth,
      HttpServletRequest request) {
    String named =
        Optional.ofNullable(request.getHeader(HttpHeaders.USER_AGENT))
            .map(name -> name.substring(0, Math.min(LONGEST_NAME, name.length())))
            .orElse("");
    subscriptions.keep(
        session.who().agentId(),
        session.id(),
        new Subscriptions.Offer(endpoint, p256dh, auth, named));
    return ResponseEntity.noContent().build();
  }

  @PostMapping("/desk/profile/notifications/browsers/{id}/removal")
  @Requires(Permission.VIEW_TICKETS)
  Screen remove(
      Session session,
      @PathVariable long id,
      HttpServletRequest request,
      HttpServletResponse response) {
    if (!subscriptions.remove(session.who().agentId(), id)) {
      throw WebError.NOT_FOUND.refusal();
    }
    Flash.of("notification.push.removed").leave(request, response);
    return Screen.redirect("/desk/profile/notifications");
  }
}
