package dev.steward.demo;

import dev.steward.channel.InboxId;
import dev.steward.channel.delivery.Deliveries;
import dev.steward.channel.delivery.Delivery;
import dev.steward.staff.SignedIn;
import dev.steward.ticket.Status;
import dev.steward.ticket.TicketId;
import dev.steward.ticket.attaching.Attachments;
import dev.steward.ticket.attaching.UploadToken;
import dev.steward.ticket.replying.Reply;
import dev.steward.ticket.replying.Replying;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/// What the agents of the story write. A reply has arrived a minute later, has bounced, or waits
/// for the worker of the running desk.
final class DemoReplies {
  private static final Duration ON_THE_WAY = Duration.ofMinutes(1);

  private final DemoClock clock;
  private final DemoStaff staff;
  private final DemoMails mails;
  private final Replying replying;
  private final Attachments attachments;
  private final Deliveries deliveries;

  DemoReplies(
      DemoClock clock,
      DemoStaff staff,
      DemoMails mails,
      Replying replying,
      Attachments attachments,
      Deliveries deliveries) {
    this.clock = clock;
    this.staff = staff;
    this.mails = mails;
    this.replying = replying;
    this.attachments = attachments;
    this.deliveries = deliveries;
  }

  void reply(InboxId inbox, TicketId ticket, Step step, Instant at) {
    SignedIn by = staff.at(step.word(0));
    List<UploadToken> files = step.says("file") ? List.of(file(by)) : List.of();
    var then = Optional.of(Status.find(step.word(1)).orElseThrow());
    var reply = new Reply("", step.text(), files, OptionalLong.empty(), then);
    long message = replying.reply(by, ticket, reply).message();
    if (!step.says("waiting")) {
      Instant later = at.plus(ON_THE_WAY);
      clock.at(later, () -> arrive(inbox, message, !step.says("bounced"), later));
    }
  }

  void note(TicketId ticket, Step step) {
    var note =
        new Reply("", step.text(), List.of(), OptionalLong.empty(), Optional.<Status>empty());
    replying.note(staff.at(step.word(0)), ticket, note);
  }

  private void arrive(InboxId inbox, long message, boolean arrived, Instant at) {
    for (Delivery delivery :
        deliveries.ofMessages(List.of(message)).getOrDefault(message, List.of())) {
      mails.report(inbox, delivery.id(), delivery.recipient(), arrived, at);
    }
  }

  private UploadToken file(SignedIn by) {
    byte[] content = DemoFiles.read("what-we-accept.txt").getBytes(StandardCharsets.UTF_8);
    try {
      return attachments.upload(
          by, "what-we-accept.txt", "text/plain", new ByteArrayInputStream(content));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
