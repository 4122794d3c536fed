package dev.steward.notification;

import dev.steward.platform.web.Flash;
import dev.steward.platform.web.Screen;
import dev.steward.platform.web.WebError;
import dev.steward.staff.Permission;
import dev.steward.staff.Requires;
import dev.steward.staff.SignedIn;
import dev.steward.staff.session.Session;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
@Requires(Permission.VIEW_TICKETS)
@RequestMapping("/desk/notifications")
class NotificationController {
  private final Notifications notifications;

  NotificationController(Notifications notifications) {
    this.notifications = notifications;
  }

  @GetMapping
  Screen list(
      SignedIn viewer,
      @RequestParam(defaultValue = "" + Long.MAX_VALUE) long before,
      @RequestParam(defaultValue = "false") boolean unread) {
    Notifications.Page page = notifications.page(viewer, before, unread);
    Optional<String> next =
        page.next().map(id -> "/desk/notifications?before=" + id + (unread ? "&unread=true" : ""));
    return Screen.of(
        "notification/list",
        new NotificationPage(page.said(), notifications.unread(viewer), unread, next));
  }

  /// The bell of every desk page, for the frame it stands in.
  @GetMapping("/bell")
  Screen bell(Session session) {
    return Screen.of(
        "notification/bell",
        new BellPage(notifications.unread(session.who()), session.id().value()));
  }

  /// Leads to what it is about; read from now on.
  @PostMapping("/{id}/opening")
  Screen open(SignedIn viewer, @PathVariable long id) {
    return notifications
        .open(viewer, id)
        .map(each -> Screen.redirect(each.path()))
        .orElseThrow(WebError.NOT_FOUND::refusal);
  }

  @PostMapping("/{id}/reading")
  Screen mark(
      SignedIn viewer, @PathVariable long id, @RequestParam(defaultValue = "true") boolean read) {
    if (!notifications.mark(viewer, id, read)) {
      throw WebError.NOT_FOUND.refusal();
    }
    return Screen.redirect("/desk/notifications");
  }

  @PostMapping("/reading")
  Screen markAll(SignedIn viewer, HttpServletRequest request, HttpServletResponse response) {
    notifications.markAll(viewer);
    Flash.of("notification.allRead").leave(request, response);
    return Screen.redirect("/desk/notifications");
  }
}
