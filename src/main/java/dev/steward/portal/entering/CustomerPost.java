package dev.steward.portal.entering;

import dev.steward.channel.ChannelName;
import dev.steward.channel.InboundMessage.Person;
import dev.steward.channel.Inbox;
import dev.steward.channel.Inboxes;
import dev.steward.channel.OutboundMessage;
import dev.steward.channel.delivery.Deliveries;
import dev.steward.customer.Identity;
import dev.steward.platform.BaseUrl;
import dev.steward.platform.error.Refusal;
import dev.steward.platform.web.Messages;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Writes to customers about their own page, through the first mailbox there is.
@Component
public class CustomerPost {
  private static final Logger log = LoggerFactory.getLogger(CustomerPost.class);

  private final Inboxes inboxes;
  private final Deliveries deliveries;
  private final Messages messages;
  private final BaseUrl baseUrl;
  private final InstantSource clock;

  CustomerPost(
      Inboxes inboxes,
      Deliveries deliveries,
      Messages messages,
      BaseUrl baseUrl,
      InstantSource clock) {
    this.inboxes = inboxes;
    this.deliveries = deliveries;
    this.messages = messages;
    this.baseUrl = baseUrl;
    this.clock = clock;
  }

  void sendCode(Identity to, String code, String link, Locale language) {
    String spaced = code.substring(0, 4) + " " + code.substring(4);
    send(
        to,
        messages.text(language, "portal.mail.subject"),
        messages.text(
            language, "portal.mail.text", spaced, baseUrl.of("/requests/sign-in/" + link)),
        language);
  }

  /// Queues a mail that belongs to no conversation, in the caller's transaction.
  public void send(Identity to, String subject, String text, Locale language) {
    inboxes.list().stream()
        .filter(inbox -> inbox.channel() == ChannelName.EMAIL)
        .findFirst()
        .ifPresent(from -> queue(from, to, subject, text, language));
  }

  private void queue(Inbox from, Identity to, String subject, String text, Locale language) {
    try {
      deliveries.queue(
          new OutboundMessage(
              from.id(),
              OutboundMessage.Kind.NOTIFICATION,
              OutboundMessage.NO_CONVERSATION,
              Optional.empty(),
              to.id().value(),
              Person.email(to.value(), ""),
              List.of(),
              Optional.empty(),
              subject,
              text,
              Optional.empty(),
              List.of(),
              List.of(),
              language.toLanguageTag()),
          clock.instant());
    } catch (Refusal e) {
      log.info("No mail to identity {}: {}", to.id().value(), e.code().code());
    }
  }
}
