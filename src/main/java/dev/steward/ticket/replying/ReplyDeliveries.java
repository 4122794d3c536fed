package dev.steward.ticket.replying;

import dev.steward.channel.ChannelName;
import dev.steward.channel.InboundMessage.Person;
import dev.steward.channel.Inbox;
import dev.steward.channel.InboxId;
import dev.steward.channel.Inboxes;
import dev.steward.channel.OutboundMessage;
import dev.steward.channel.delivery.Deliveries;
import dev.steward.platform.error.Refusal;
import dev.steward.platform.web.Languages;
import dev.steward.platform.web.Messages;
import dev.steward.staff.SignedIn;
import dev.steward.ticket.Ticket;
import dev.steward.ticket.TicketError;
import dev.steward.ticket.attaching.Attachments;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Queues a reply for everyone who takes part: one delivery each, so that each answers at an
/// address of their own.
@Component
class ReplyDeliveries {
  private final Deliveries deliveries;
  private final Inboxes inboxes;
  private final ParticipantRepository participants;
  private final Recipients recipients;
  private final Attachments attachments;
  private final ReplySettings settings;
  private final Messages messages;
  private final InstantSource clock;

  ReplyDeliveries(
      Deliveries deliveries,
      Inboxes inboxes,
      ParticipantRepository participants,
      Recipients recipients,
      Attachments attachments,
      ReplySettings settings,
      Messages messages,
      InstantSource clock) {
    this.messages = messages;
    this.deliveries = deliveries;
    this.inboxes = inboxes;
    this.participants = participants;
    this.recipients = recipients;
    this.attachments = attachments;
    this.settings = settings;
    this.clock = clock;
  }

  /// Queues it and tells until when it can be called back.
  Instant queue(SignedIn by, Ticket ticket, long message, Written written, Addressing addressing) {
    Instant now = clock.instant();
    Instant dueAt = by.program() ? now : now.plus(settings.undoWindow());
    List<Participant> all = recipients.choose(by, ticket, addressing);
    InboxId inbox = inbox(ticket);
    List<OutboundMessage.File> files = attachments.outbound(message);
    List<String> earlier = participants.externalIds(ticket.id());
    for (Participant participant : all) {
      deliveries.queue(
          new OutboundMessage(
              inbox,
              OutboundMessage.Kind.REPLY,
              ticket.id().value(),
              Optional.of(message),
              participant.identity().value(),
              participant.person(),
              others(all, participant),
              Optional.of(by.name()),
              subject(ticket),
              written.text(),
              written.html(),
              files,
              earlier,
              ticket.language().orElse("en")),
          dueAt);
    }
    return dueAt;
  }

  /// Queues what the desk says by itself to the requester, with a subject of its own: the ticket's
  /// may be a stranger's words.
  void queueOfDesk(Ticket ticket, long message, Participant requester, String text) {
    Locale language = ticket.language().flatMap(Languages::of).orElse(Languages.ENGLISH);
    deliveries.queue(
        new OutboundMessage(
            inbox(ticket),
            OutboundMessage.Kind.NOTIFICATION,
            ticket.id().value(),
            Optional.of(message),
            requester.identity().value(),
            requester.person(),
            List.of(),
            Optional.empty(),
            messages.text(
                language, "ticket.acknowledgement.subject", String.valueOf(ticket.id().value())),
            text,
            Optional.empty(),
            List.of(),
            participants.externalIds(ticket.id()),
            language.toLanguageTag()),
        clock.instant());
  }

  boolean cancel(long message) {
    return deliveries.cancel(message);
  }

  private static List<Person> others(List<Participant> all, Participant one) {
    return all.stream().filter(p -> !p.equals(one)).map(Participant::person).toList();
  }

  private static String subject(Ticket ticket) {
    return ticket.subject().regionMatches(true, 0, "re:", 0, 3)
        ? ticket.subject()
        : "Re: " + ticket.subject();
  }

  private InboxId inbox(Ticket ticket) {
    return ticket
        .inbox()
        .or(this::firstMailbox)
        .orElseThrow(() -> new Refusal(TicketError.UNREACHABLE, ticket.id().value()));
  }

  private Optional<InboxId> firstMailbox() {
    return inboxes.list().stream()
        .filter(inbox -> inbox.channel() == ChannelName.EMAIL)
        .map(Inbox::id)
        .findFirst();
  }
}
