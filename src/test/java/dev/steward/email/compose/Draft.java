package dev.steward.email.compose;

import dev.steward.channel.InboundMessage.Person;
import dev.steward.channel.InboxId;
import dev.steward.channel.OutboundMessage;
import dev.steward.channel.OutboundMessage.Kind;
import dev.steward.email.mailbox.Mailbox;
import dev.steward.platform.html.SafeHtml;
import java.util.List;
import java.util.Optional;

/// A plain English answer; a test says how its own differs.
final class Draft {
  static final long CONVERSATION = 7;
  static final long IDENTITY = 9;

  private final InboxId inbox;
  private Kind kind = Kind.REPLY;
  private Person recipient = Person.email("wang@example.com", "Wang Wei");
  private List<Person> others = List.of();
  private String author = "Li Na";
  private String subject = "Re: My deposit";
  private String text = "It has arrived.";
  private Optional<SafeHtml> html = Optional.empty();
  private List<OutboundMessage.File> files = List.of();
  private List<String> inReplyTo = List.of();
  private String language = "en";

  Draft(Mailbox mailbox) {
    this.inbox = mailbox.inbox().id();
  }

  Draft kind(Kind value) {
    kind = value;
    return this;
  }

  Draft recipient(String address, String name) {
    recipient = Person.email(address, name);
    return this;
  }

  Draft others(Person... value) {
    others = List.of(value);
    return this;
  }

  Draft author(String value) {
    author = value;
    return this;
  }

  Draft subject(String value) {
    subject = value;
    return this;
  }

  Draft text(String value) {
    text = value;
    return this;
  }

  Draft html(String value) {
    html = Optional.of(new SafeHtml(value));
    return this;
  }

  Draft files(OutboundMessage.File... value) {
    files = List.of(value);
    return this;
  }

  Draft inReplyTo(List<String> value) {
    inReplyTo = value;
    return this;
  }

  Draft language(String value) {
    language = value;
    return this;
  }

  OutboundMessage message() {
    return new OutboundMessage(
        inbox,
        kind,
        CONVERSATION,
        Optional.of(70L),
        IDENTITY,
        recipient,
        others,
        Optional.of(author),
        subject,
        text,
        html,
        files,
        inReplyTo,
        language);
  }
}
