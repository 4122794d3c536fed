package dev.steward.ticket.redacting;

import dev.steward.channel.InboundMessage;
import dev.steward.channel.intake.MessageReceived;
import dev.steward.channel.intake.MessagesReceived;
import dev.steward.ticket.TicketId;
import dev.steward.ticket.Tickets;
import dev.steward.ticket.alarming.SecretAlarm;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Seals the raw mail behind a message that held secrets, and the files that hold them, in the
/// transaction in which it came; then raises the alarm. Nobody redacted it, so the redaction is the
/// desk's own.
@Component
class ArrivedSecrets {
  private static final long NOBODY = 0;

  private final Tickets tickets;
  private final FileRepository files;
  private final Bytes bytes;
  private final RedactionRepository redactions;
  private final SecretAlarm alarm;

  ArrivedSecrets(
      Tickets tickets,
      FileRepository files,
      Bytes bytes,
      RedactionRepository redactions,
      SecretAlarm alarm) {
    this.tickets = tickets;
    this.files = files;
    this.bytes = bytes;
    this.redactions = redactions;
    this.alarm = alarm;
  }

  /// After the messages have become messages of tickets.
  @EventListener
  @Order(2)
  void on(MessagesReceived received) {
    received.messages().stream()
        .filter(message -> !message.secrets().isEmpty())
        .forEach(message ->
            files.arrived(message.intake()).ifPresent(arrived -> seal(message, arrived)));
  }

  private void seal(MessageReceived message, FileRepository.Arrived arrived) {
    TicketId ticket = arrived.ticket();
    tickets.lock(ticket, OptionalInt.empty());
    int count = message.secrets().removed().size();
    long redaction =
        redactions.add(ticket, "text", arrived.message(), Reason.CREDENTIALS, count, NOBODY);
    files.parts(message.raw()).stream()
        .filter(part -> message.secrets().parts().contains(part.path()))
        .forEach(part -> files.redact(part.attachment(), bytes.placeholder()));
    bytes.seal(redaction, message.intake(), UnaryOperator.identity());
    alarm.raise(ticket, arrived.message(), message.secrets().removed(), mayTell(message.message()));
  }

  /// As with receipts: no machine, no forged sender, nobody whose name somebody else gave.
  private static boolean mayTell(InboundMessage message) {
    return message.acknowledgeable()
        && message.automatic().isEmpty()
        && message.forwardedFrom().isEmpty()
        && message.sender().proof() != InboundMessage.Proof.FORGED;
  }
}
