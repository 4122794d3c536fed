package dev.steward.email.administering;

import dev.steward.email.mailbox.MailboxHealths;
import dev.steward.platform.web.Messages;
import dev.steward.platform.web.Navigation;
import dev.steward.staff.Permission;
import dev.steward.staff.SignedIn;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;

/// The entry at the side of the desk, for those who may connect channels; and on every page of
/// those who run the desk, that a mailbox cannot be read.
@Component
@Order(MailboxNavigation.AFTER_PEOPLE)
class MailboxNavigation implements Navigation {
  static final int AFTER_PEOPLE = 910;

  private static final String PATH = "/desk/admin/mailboxes";

  /// A server that is away for a moment concerns nobody.
  private static final Duration LASTING = Duration.ofMinutes(15);

  private final Messages messages;
  private final MailboxHealths healths;
  private final LocaleResolver locales;
  private final InstantSource clock;

  MailboxNavigation(
      Messages messages, MailboxHealths healths, LocaleResolver locales, InstantSource clock) {
    this.messages = messages;
    this.healths = healths;
    this.locales = locales;
    this.clock = clock;
  }

  @Override
  public List<Section> sections(HttpServletRequest request) {
    return SignedIn.find(request)
        .filter(who -> who.may(Permission.MANAGE_CHANNELS))
        .map(who ->
            List.of(
                new Section(
                    "",
                    List.of(
                        Entry.of(
                            messages.text(who.locale(), "email.mailboxes.title"), PATH, "mail")))))
        .orElse(List.of());
  }

  @Override
  public List<Notice> notices(HttpServletRequest request) {
    Optional<SignedIn> reader =
        SignedIn.find(request).filter(who -> who.may(Permission.VIEW_OPERATIONS));
    if (reader.isEmpty()) {
      return List.of();
    }
    Locale locale = locales.resolveLocale(request);
    Optional<String> path =
        Optional.of(PATH).filter(_ -> reader.get().may(Permission.MANAGE_CHANNELS));
    Instant lasting = clock.instant().minus(LASTING);
    return healths.failingSince(lasting).stream()
        .map(address -> new Notice(messages.text(locale, "email.mailboxes.failing", address), path))
        .toList();
  }
}
