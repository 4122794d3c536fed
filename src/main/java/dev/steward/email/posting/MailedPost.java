package dev.steward.email.posting;

import dev.steward.channel.ChannelName;
import dev.steward.channel.InboundMessage.Person;
import dev.steward.channel.Inbox;
import dev.steward.channel.Inboxes;
import dev.steward.channel.OutboundMessage;
import dev.steward.channel.delivery.Deliveries;
import dev.steward.staff.post.Letter;
import dev.steward.staff.post.StaffPost;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Writes to staff by mail.
@Component
class MailedPost implements StaffPost {
  private final Inboxes inboxes;
  private final Deliveries deliveries;
  private final InstantSource clock;

  MailedPost(Inboxes inboxes, Deliveries deliveries, InstantSource clock) {
    this.inboxes = inboxes;
    this.deliveries = deliveries;
    this.clock = clock;
  }

  @Override
  public boolean isReady() {
    return sender().isPresent();
  }

  @Override
  @Transactional
  public void send(Letter letter) {
    sender().ifPresent(from -> deliveries.queue(message(from, letter), clock.instant()));
  }

  private Optional<Inbox> sender() {
    return inboxes.list().stream()
        .filter(inbox -> inbox.channel() == ChannelName.EMAIL)
        .findFirst();
  }

  private static OutboundMessage message(Inbox from, Letter letter) {
    return new OutboundMessage(
        from.id(),
        OutboundMessage.Kind.NOTIFICATION,
        OutboundMessage.NO_CONVERSATION,
        Optional.empty(),
        0,
        Person.email(letter.to().email().value(), letter.to().name()),
        List.of(),
        Optional.empty(),
        letter.subject(),
        letter.text(),
        Optional.empty(),
        List.of(),
        List.of(),
        letter.to().locale().toLanguageTag());
  }
}
