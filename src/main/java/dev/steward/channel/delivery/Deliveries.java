package dev.steward.channel.delivery;

import dev.steward.channel.OutboundMessage;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The way out for every message.
///
/// [#queue] takes part in the caller's transaction: message and delivery appear together or not at
/// all. A worker takes due deliveries and records what happened; the same bytes leave on every
/// attempt.
public interface Deliveries {
  /// Gives the message its final form, stores the bytes and queues it.
  ///
  /// @param dueAt not before; the time until then is the undo window
  /// @return the delivery's id
  long queue(OutboundMessage message, Instant dueAt);

  /// Calls back deliveries of a message that have not begun to leave. All or nothing: false if any
  /// of them has.
  boolean cancel(long message);

  /// Queues a failed, unknown or blocked delivery again with the same bytes, by a person's
  /// decision. False if it is in none of these states.
  boolean retry(long delivery);

  /// Records a report. Changes a delivery only if the report names it by a return address that we
  /// signed.
  void report(DeliveryReport report);

  /// The deliveries of each of these messages.
  Map<Long, List<Delivery>> ofMessages(Collection<Long> messages);

  /// The external ids we issued in a conversation, oldest first, for threading at the far side.
  List<String> externalIds(long conversation);

  /// The conversation a delivery belongs to.
  Optional<Long> conversation(long delivery);

  /// How many acknowledgements went to this address since then, whatever became of them.
  int acknowledgements(String address, Instant since);
}
