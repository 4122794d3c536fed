package dev.steward.channel.delivery;

import dev.steward.channel.ChannelName;
import dev.steward.channel.Channels;
import dev.steward.channel.Composed;
import dev.steward.channel.Inboxes;
import dev.steward.channel.OutboundMessage;
import dev.steward.platform.blob.BlobKey;
import dev.steward.platform.blob.BlobStore;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/// The way out for every message.
///
/// [#queue] takes part in the caller's transaction: message and delivery appear together or not at
/// all. A worker takes due deliveries and records what happened; the same bytes leave on every
/// attempt. [DeliveryChanged] is published inside the transaction of every change of state. Safe
/// for many threads and processes.
@Service
public class Deliveries {
  private static final int THREADED_IDS = 50;

  private final Channels channels;
  private final Inboxes inboxes;
  private final BlobStore blobs;
  private final DeliveryRepository deliveries;
  private final ReportedFates fates;
  private final ApplicationEventPublisher events;
  private final TransactionTemplate transaction;
  private final InstantSource clock;

  Deliveries(
      Channels channels,
      Inboxes inboxes,
      BlobStore blobs,
      DeliveryRepository deliveries,
      ReportedFates fates,
      ApplicationEventPublisher events,
      TransactionTemplate transaction,
      InstantSource clock) {
    this.channels = channels;
    this.inboxes = inboxes;
    this.blobs = blobs;
    this.deliveries = deliveries;
    this.fates = fates;
    this.events = events;
    this.transaction = transaction;
    this.clock = clock;
  }

  /// Gives the message its final form, stores the bytes and queues it.
  ///
  /// @param dueAt not before; the time until then is the undo window
  /// @return the delivery's id
  /// @throws IllegalStateException outside a transaction, or if the inbox is unknown
  public long queue(OutboundMessage message, Instant dueAt) {
    if (!TransactionSynchronizationManager.isActualTransactionActive()) {
      throw new IllegalStateException("a delivery is queued in the transaction of its message");
    }
    ChannelName channel =
        inboxes
            .find(message.inbox())
            .orElseThrow(() -> new IllegalStateException("no inbox " + message.inbox().value()))
            .channel();
    long id = deliveries.nextId();
    Composed composed = channels.require(channel).compose(message, id);
    BlobKey blob = blobs.put(composed.raw());
    deliveries.insert(id, channel, message, composed, blob, clock.instant(), dueAt);
    events.publishEvent(
        new DeliveryChanged(id, message.conversation(), message.message(), DeliveryState.QUEUED));
    return id;
  }

  /// Calls back deliveries of a message that have not begun to leave. All or nothing: false if any
  /// of them has.
  public boolean cancel(long message) {
    return transaction.execute(_ -> {
      if (!deliveries.lockedAndWaiting(message)) {
        return false;
      }
      deliveries.cancel(message, clock.instant()).forEach(events::publishEvent);
      return true;
    });
  }

  /// Queues a failed, unknown or blocked delivery again with the same bytes, or one that waits for
  /// its next try at once, by a person's decision, which counts for more than a suppressed address.
  /// False if it is in none of these states.
  public boolean retry(long delivery) {
    return transaction.execute(_ -> {
      Optional<DeliveryChanged> changed = deliveries.retry(delivery, clock.instant());
      changed.ifPresent(events::publishEvent);
      return changed.isPresent();
    });
  }

  /// Records a report. Changes a delivery only if the report names it by a return address that we
  /// signed.
  public void report(DeliveryReport report) {
    transaction.executeWithoutResult(_ -> fates.record(report));
  }

  /// The deliveries of each of these messages, oldest first; messages without any are absent.
  public Map<Long, List<Delivery>> ofMessages(Collection<Long> messages) {
    Map<Long, List<Delivery>> found = new LinkedHashMap<>();
    for (Delivery delivery : deliveries.ofMessages(messages)) {
      delivery
          .message()
          .ifPresent(m -> found.computeIfAbsent(m, _ -> new ArrayList<>()).add(delivery));
    }
    return found;
  }

  /// The newest external ids we issued in a conversation, oldest first, for threading at the far
  /// side.
  public List<String> externalIds(long conversation) {
    return deliveries.externalIds(conversation, THREADED_IDS);
  }

  /// The conversation a delivery belongs to.
  public Optional<Long> conversation(long delivery) {
    return deliveries.conversation(delivery);
  }

  /// How many acknowledgements went to this address since then, whatever became of them.
  public int acknowledgements(String address, Instant since) {
    return deliveries.acknowledgements(address, since);
  }

  /// How many acknowledgements went to addresses of this domain since then.
  public int acknowledgementsToDomain(String domain, Instant since) {
    return deliveries.acknowledgementsToDomain(domain, since);
  }

  /// How many acknowledgements went to anybody since then.
  public int acknowledgements(Instant since) {
    return deliveries.acknowledgements(since);
  }
}
