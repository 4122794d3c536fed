package dev.steward.ticket.delivering;

import dev.steward.channel.Inbox;
import dev.steward.channel.Inboxes;
import dev.steward.channel.delivery.DeliveryTroubles;
import dev.steward.channel.delivery.Outage;
import dev.steward.channel.delivery.Outages;
import dev.steward.platform.web.Messages;
import dev.steward.platform.web.Navigation;
import dev.steward.staff.Permission;
import dev.steward.staff.SignedIn;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;

/// The deliveries that wait for a person, at the side of the desk; and on every page, that mail
/// does not leave.
@Component
@Order(DeliveryNavigation.AFTER_VIEWS)
class DeliveryNavigation implements Navigation {
  static final int AFTER_VIEWS = 50;

  /// A server that is away for a moment concerns nobody.
  private static final Duration LASTING = Duration.ofMinutes(5);

  private final DeliveryTroubles troubles;
  private final Outages outages;
  private final Inboxes inboxes;
  private final Messages messages;
  private final LocaleResolver locales;
  private final InstantSource clock;

  DeliveryNavigation(
      DeliveryTroubles troubles,
      Outages outages,
      Inboxes inboxes,
      Messages messages,
      LocaleResolver locales,
      InstantSource clock) {
    this.troubles = troubles;
    this.outages = outages;
    this.inboxes = inboxes;
    this.messages = messages;
    this.locales = locales;
    this.clock = clock;
  }

  @Override
  public List<Section> sections(HttpServletRequest request) {
    if (SignedIn.find(request).filter(who -> who.may(Permission.VIEW_OPERATIONS)).isEmpty()) {
      return List.of();
    }
    String label = messages.text(locales.resolveLocale(request), "delivery.title");
    int count = troubles.count();
    OptionalLong shown = count > 0 ? OptionalLong.of(count) : OptionalLong.empty();
    return List.of(
        new Section("", List.of(new Entry(label, DeliveriesController.PATH, "send", shown))));
  }

  @Override
  public List<Notice> notices(HttpServletRequest request) {
    Optional<SignedIn> reader =
        SignedIn.find(request).filter(who -> who.may(Permission.WORK_TICKETS));
    if (reader.isEmpty() || request.getRequestURI().equals(DeliveriesController.PATH)) {
      return List.of(); // that page tells it itself
    }
    Optional<String> path =
        Optional.of(DeliveriesController.PATH)
            .filter(_ -> reader.get().may(Permission.VIEW_OPERATIONS));
    Locale locale = locales.resolveLocale(request);
    return outages.list().stream()
        .filter(outage -> outage.since().isBefore(clock.instant().minus(LASTING)))
        .map(outage -> new Notice(text(outage, locale), path))
        .toList();
  }

  private String text(Outage outage, Locale locale) {
    String address = inboxes.find(outage.inbox()).map(Inbox::address).orElse("");
    long minutes = Duration.between(outage.since(), clock.instant()).toMinutes();
    return minutes < 120
        ? messages.text(locale, "delivery.outage.minutes", address, minutes)
        : messages.text(locale, "delivery.outage.hours", address, minutes / 60);
  }
}
