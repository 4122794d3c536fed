package dev.steward.channel.intake;

import dev.steward.channel.Reading;
import dev.steward.channel.delivery.Deliveries;
import dev.steward.platform.blob.BlobStore;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Writes what arrived and lets the desk make of it what it will: one transaction, whatever the
/// number of arrivals.
///
/// Blobs, intakes, identities and tickets are each written in an order that is the same for all, so
/// that two such transactions do not wait for each other.
@Component
class IntakeRecords {
  private final BlobStore blobs;
  private final IntakeRepository intakes;
  private final Deliveries deliveries;
  private final ApplicationEventPublisher events;
  private final TransactionTemplate transaction;

  IntakeRecords(
      BlobStore blobs,
      IntakeRepository intakes,
      Deliveries deliveries,
      ApplicationEventPublisher events,
      TransactionTemplate transaction) {
    this.blobs = blobs;
    this.intakes = intakes;
    this.deliveries = deliveries;
    this.events = events;
    this.transaction = transaction;
  }

  /// Returns after the commit, with what became of each, in their order.
  List<Accepted> write(List<Arrival> arrivals) {
    return transaction.execute(_ -> {
      TransactionSynchronizationManager.registerSynchronization(new Doubt(arrivals));
      blobs.insert(arrivals.stream().map(Arrival::raw).toList());
      List<Accepted> accepted = record(arrivals);
      arrivals.forEach(arrival -> arrival.also().run());
      return accepted;
    });
  }

  private List<Accepted> record(List<Arrival> arrivals) {
    SortedMap<IntakeKey, Arrival> distinct = new TreeMap<>();
    arrivals.forEach(arrival -> distinct.putIfAbsent(arrival.key(), arrival));
    Map<IntakeKey, Long> fresh = intakes.insert(distinct);
    Map<IntakeKey, Accepted> accepted = publish(distinct, fresh);
    distinct.keySet().stream()
        .filter(key -> !fresh.containsKey(key))
        .forEach(key -> accepted.put(key, intakes.repeated(key)));
    return arrivals.stream().map(arrival -> take(accepted, arrival.key())).toList();
  }

  /// Of several equal inputs the first one is fresh.
  private static Accepted take(Map<IntakeKey, Accepted> accepted, IntakeKey key) {
    Accepted one = Objects.requireNonNull(accepted.get(key));
    accepted.put(key, one.again());
    return one;
  }

  private Map<IntakeKey, Accepted> publish(
      Map<IntakeKey, Arrival> arrivals, Map<IntakeKey, Long> fresh) {
    Set<Long> refused = new HashSet<>();
    List<MessageReceived> messages = new ArrayList<>();
    fresh.forEach((key, id) -> {
      Arrival arrival = Objects.requireNonNull(arrivals.get(key));
      switch (arrival.reading()) {
        case Reading.Message(var message) ->
            messages.add(
                new MessageReceived(
                    id,
                    arrival.raw().key(),
                    message,
                    arrival.input().receivedAt(),
                    reason -> {
                      intakes.quarantine(id, reason);
                      refused.add(id);
                    },
                    arrival.secrets()));
        case Reading.Report(var report) -> deliveries.report(report);
        case Reading.Ignored _, Reading.Unreadable _ -> {}
      }
    });
    if (!messages.isEmpty()) {
      events.publishEvent(new MessagesReceived(messages));
    }
    Map<IntakeKey, Accepted> accepted = new HashMap<>();
    fresh.forEach((key, id) ->
        accepted.put(key, accepted(id, Objects.requireNonNull(arrivals.get(key)), refused)));
    return accepted;
  }

  private static Accepted accepted(long id, Arrival arrival, Set<Long> refused) {
    Accepted.Outcome outcome =
        refused.contains(id)
            ? Accepted.Outcome.QUARANTINE
            : IntakeRow.of(arrival.reading()).outcome();
    return new Accepted(id, outcome, false);
  }

  private record Doubt(List<Arrival> arrivals) implements TransactionSynchronization {
    @Override
    public void afterCompletion(int status) {
      if (status == STATUS_UNKNOWN) {
        arrivals.forEach(arrival -> arrival.doubt().set(true));
      }
    }
  }
}
