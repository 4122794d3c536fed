package dev.steward.notification;

import dev.steward.platform.web.PersonalTopics;
import dev.steward.staff.Permission;
import dev.steward.staff.SignedIn;
import dev.steward.ticket.TicketId;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// Lets every desk page follow the bell of whoever reads it, and takes what is about a ticket as
/// read once its page was shown.
@Component
class NotificationRules implements WebMvcConfigurer, HandlerInterceptor {
  private static final Pattern TICKET = Pattern.compile("/desk/tickets/(\\d{1,18})");

  private final Notifications notifications;

  NotificationRules(Notifications notifications) {
    this.notifications = notifications;
  }

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry.addInterceptor(this).addPathPatterns("/desk/**");
  }

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    reader(request)
        .ifPresent(who -> PersonalTopics.add(request, NotificationTopics.of(who.agentId())));
    return true;
  }

  @Override
  public void afterCompletion(
      HttpServletRequest request,
      HttpServletResponse response,
      Object handler,
      @Nullable Exception failure) {
    Matcher ticket = TICKET.matcher(request.getRequestURI());
    boolean shown = request.getMethod().equals("GET") && response.getStatus() == 200;
    if (shown && !isPrefetch(request) && ticket.matches()) {
      var id = new TicketId(Long.parseLong(ticket.group(1)));
      reader(request).ifPresent(who -> notifications.seen(who, id));
    }
  }

  private static boolean isPrefetch(HttpServletRequest request) {
    return "prefetch".equals(request.getHeader("X-Sec-Purpose"))
        || "prefetch".equals(request.getHeader("Sec-Purpose"));
  }

  private static Optional<SignedIn> reader(HttpServletRequest request) {
    return SignedIn.find(request).filter(who -> who.may(Permission.VIEW_TICKETS));
  }
}
