package dev.steward.form.submitting;

import dev.steward.channel.Channel;
import dev.steward.channel.ChannelName;
import dev.steward.channel.Composed;
import dev.steward.channel.InboundMessage;
import dev.steward.channel.InboundMessage.Person;
import dev.steward.channel.InboundMessage.Proof;
import dev.steward.channel.Inbox;
import dev.steward.channel.InboxId;
import dev.steward.channel.Inboxes;
import dev.steward.channel.OutboundMessage;
import dev.steward.channel.Outgoing;
import dev.steward.channel.RawInput;
import dev.steward.channel.Reading;
import dev.steward.channel.SendOutcome;
import dev.steward.channel.ThreadHint;
import dev.steward.form.uploading.Uploads;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// Reads filled forms. Answers go out by e-mail, through the first mailbox there is; a desk without
/// one shows them on the customer's own page only.
@Component
class FormChannel implements Channel {
  private final JsonMapper json;
  private final Uploads uploads;
  private final Inboxes inboxes;

  FormChannel(JsonMapper json, Uploads uploads, Inboxes inboxes) {
    this.json = json;
    this.uploads = uploads;
    this.inboxes = inboxes;
  }

  @Override
  public ChannelName name() {
    return ChannelName.FORM;
  }

  @Override
  public Reading read(RawInput input) {
    try {
      return new Reading.Message(message(json.readValue(input.raw(), Letter.class)));
    } catch (JacksonException | IllegalArgumentException notALetter) {
      return new Reading.Unreadable("unreadable-form", "", "");
    }
  }

  private InboundMessage message(Letter letter) {
    return new InboundMessage(
        ChannelName.FORM,
        inbox(),
        new InboundMessage.Sender(
            new Person(letter.kind(), letter.address(), letter.name()),
            letter.proved() ? Proof.AUTHENTICATED : Proof.UNVERIFIED,
            letter.proved() ? "signed in" : "typed into a form"),
        List.of(),
        letter.joins() > 0
            ? List.of(new ThreadHint.ReplyAddress(letter.joins(), letter.joinsAs()))
            : List.of(),
        letter.instance(),
        letter.subject(),
        letter.text(),
        "",
        Optional.empty(),
        Optional.empty(),
        letter.files().stream().map(FormChannel::file).toList(),
        Optional.of(letter.language()),
        Set.of(),
        true,
        Optional.empty(),
        Set.of(),
        Optional.of(Instant.ofEpochMilli(letter.at())));
  }

  private static InboundMessage.File file(Letter.Part part) {
    return new InboundMessage.File(
        part.id(),
        part.name(),
        part.mediaType(),
        Optional.empty(),
        false,
        part.size(),
        part.sha256());
  }

  private InboxId inbox() {
    return inboxes.list().stream()
        .filter(inbox -> inbox.channel() == ChannelName.EMAIL)
        .map(Inbox::id)
        .findFirst()
        .orElseGet(() -> inboxes.open(ChannelName.FORM, "Form", "form", Optional.empty()));
  }

  @Override
  public Composed compose(OutboundMessage message, long delivery) {
    return new Composed(
        message.text().getBytes(StandardCharsets.UTF_8),
        "form-" + delivery,
        "",
        List.of(message.recipient().address()));
  }

  @Override
  public SendOutcome send(Outgoing outgoing) {
    return new SendOutcome.Blocked("no-mailbox", "no mailbox is connected");
  }

  @Override
  public InputStream open(byte[] raw, String part) throws IOException {
    return uploads.open(UUID.fromString(part));
  }
}
