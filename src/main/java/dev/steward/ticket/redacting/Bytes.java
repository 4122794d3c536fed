package dev.steward.ticket.redacting;

import dev.steward.channel.ChannelName;
import dev.steward.channel.Channels;
import dev.steward.channel.OutboundMessage;
import dev.steward.channel.delivery.ConcealedDeliveries;
import dev.steward.channel.delivery.ConcealedDeliveries.Held;
import dev.steward.channel.intake.SealedIntakes;
import dev.steward.platform.blob.BlobKey;
import dev.steward.platform.blob.BlobStore;
import dev.steward.platform.html.Secret;
import dev.steward.ticket.Ticket;
import dev.steward.ticket.TicketId;
import dev.steward.ticket.Tickets;
import dev.steward.ticket.replying.Recomposing;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;

/// The raw mails and deliveries behind messages: sealed, or made again without the words.
@Component
class Bytes {
  private static final byte[] PLACEHOLDER =
      "This was redacted.\r\n".getBytes(StandardCharsets.US_ASCII);

  private final SealedIntakes intakes;
  private final ConcealedDeliveries deliveries;
  private final Recomposing recomposing;
  private final FileRepository files;
  private final RedactionRepository redactions;
  private final Tickets tickets;
  private final BlobStore blobs;
  private final Channels channels;

  Bytes(
      SealedIntakes intakes,
      ConcealedDeliveries deliveries,
      Recomposing recomposing,
      FileRepository files,
      RedactionRepository redactions,
      Tickets tickets,
      BlobStore blobs,
      Channels channels) {
    this.intakes = intakes;
    this.deliveries = deliveries;
    this.recomposing = recomposing;
    this.files = files;
    this.redactions = redactions;
    this.tickets = tickets;
    this.blobs = blobs;
    this.channels = channels;
  }

  /// Mails of these messages that can still leave.
  int waiting(Collection<Long> messages) {
    return deliveries.count(messages, true);
  }

  /// Raw and sent mails behind these messages.
  int behind(Collection<Long> messages) {
    return deliveries.count(messages, false) + files.intakes(messages);
  }

  /// Seals and makes again whatever lies behind these messages.
  void conceal(long redaction, List<CopyRepository.Copy> messages, Secret secret) {
    for (CopyRepository.Copy message : messages) {
      message.intake().ifPresent(intake -> seal(redaction, intake, secret::removeFrom));
      remake(redaction, message.ticket(), message.id());
    }
  }

  /// Seals the raw mail of an intake. Its files that are not redacted become blobs of their own
  /// before.
  void seal(long redaction, long intake, UnaryOperator<String> subject) {
    Optional<BlobKey> raw = intakes.lock(intake);
    if (raw.isPresent()) {
      files.parts(raw.get()).forEach(this::copyOut);
      intakes.seal(raw.get(), placeholder(), PLACEHOLDER.length, subject);
      redactions.addEvidence(redaction, "raw", raw.get());
    }
  }

  /// Makes waiting mails of a message again, and keeps of others only the record.
  void remake(long redaction, TicketId id, long message) {
    Ticket ticket = tickets.find(id).orElseThrow();
    for (Held held : deliveries.lock(message)) {
      Optional<OutboundMessage> again =
          held.isWaiting() ? recomposing.of(ticket, message, held) : Optional.empty();
      if (again.isPresent()) {
        deliveries.recompose(held, again.get());
      } else {
        deliveries.conceal(held, placeholder());
      }
      redactions.addEvidence(redaction, "sent", held.blob());
    }
  }

  BlobKey placeholder() {
    return blobs.put(PLACEHOLDER);
  }

  private void copyOut(FileRepository.Part part) {
    try (InputStream raw = blobs.open(part.raw());
        InputStream content =
            channels
                .require(ChannelName.of(part.channel()))
                .open(raw.readAllBytes(), part.path())) {
      files.become(part.attachment(), blobs.put(content));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
