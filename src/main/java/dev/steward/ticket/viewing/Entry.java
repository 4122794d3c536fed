package dev.steward.ticket.viewing;

import dev.steward.channel.delivery.Delivery;
import dev.steward.ticket.TicketEvent;
import dev.steward.ticket.attaching.Attachment;
import java.time.Instant;
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
      implements Entry {}

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
