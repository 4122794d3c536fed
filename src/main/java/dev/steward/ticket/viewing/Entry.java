package dev.steward.ticket.viewing;

import dev.steward.channel.delivery.Delivery;
import dev.steward.channel.delivery.DeliveryState;
import dev.steward.ticket.TicketEvent;
import dev.steward.ticket.attaching.Attachment;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// One thing in the desk's view of a conversation. Only desk screens use it: customers' views are
/// made of [Said] alone.
public sealed interface Entry {
  /// When it happened.
  Instant at();

  /// Something said to or by the customer.
  ///
  /// @param author name to show
  /// @param html safe; shown in an isolated frame
  /// @param proof `authenticated`, `unverified`, `forged` or `ours`
  record Said(
      long id,
      AuthorKind kind,
      long authorId,
      String author,
      String address,
      String channel,
      String text,
      Optional<String> html,
      Optional<String> quotedText,
      Optional<String> quotedHtml,
      String proof,
      String explanation,
      int trust,
      List<String> flags,
      List<String> addressed,
      Optional<Long> intake,
      List<Attachment> files,
      List<Delivery> deliveries,
      Instant at,
      boolean withdrawn)
      implements Entry {

    /// Until when all of it can be called back, on whatever channel it leaves; empty when it is too
    /// late.
    public Optional<Instant> undoUntil(Instant now) {
      boolean waits =
          !deliveries.isEmpty()
              && deliveries.stream()
                  .allMatch(d -> d.state() == DeliveryState.QUEUED && d.dueAt().isAfter(now));
      return waits
          ? deliveries.stream().map(Delivery::dueAt).min(Comparator.naturalOrder())
          : Optional.empty();
    }

    /// How many seconds that is.
    public long secondsToUndo(Instant now) {
      return undoUntil(now).map(until -> Duration.between(now, until).toSeconds()).orElse(0L);
    }
  }

  /// Something said among ourselves.
  record Noted(
      long id,
      long authorId,
      String author,
      String text,
      Optional<String> html,
      List<Attachment> files,
      Instant at)
      implements Entry {}

  /// Something done.
  ///
  /// @param actor name to show; empty for the desk itself
  record Done(TicketEvent event, String actor) implements Entry {
    @Override
    public Instant at() {
      return event.at();
    }
  }

  /// Who said something.
  enum AuthorKind {
    CUSTOMER,
    AGENT,
    SYSTEM
  }
}
