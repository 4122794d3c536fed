package dev.steward.channel.intake;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Lets callers who come at the same time do their work together, as a database does with commits:
/// whoever finds a free lane goes at once, and takes along everybody who is waiting; the others
/// wait until one of them can go. Nobody waits for company, and nobody for long. Any number of
/// threads; no thread of its own.
///
/// @param <W> what a caller brings
/// @param <R> what he gets
final class Gathering<W, R> {
  private static final Logger log = LoggerFactory.getLogger(Gathering.class);

  private final Duration patience;
  private final long heaviest;
  private final ToLongFunction<W> weight;
  private final Function<List<W>, List<R>> together;
  private final ReentrantLock lock = new ReentrantLock();
  private final Deque<Place<W, R>> waiting = new ArrayDeque<>();
  private int freeLanes;

  /// @param lanes how many go at once
  /// @param patience how long one waits for his turn before he goes alone, beside the lanes
  /// @param heaviest how much may go together; a single one may weigh more
  /// @param together does the work of several; results in their order. What it throws concerns none
  ///   of them in particular
  Gathering(
      int lanes,
      Duration patience,
      long heaviest,
      ToLongFunction<W> weight,
      Function<List<W>, List<R>> together) {
    this.freeLanes = lanes;
    this.patience = patience;
    this.heaviest = heaviest;
    this.weight = weight;
    this.together = together;
  }

  /// Returns the result, or nothing when the work of several failed: then each is to be done alone.
  /// What one who went by himself throws, he gets.
  Optional<R> join(W work) {
    var place = new Place<W, R>(work, new CompletableFuture<>());
    enter(place);
    return switch (turn(place)) {
      case Turn.Lead<R> _ -> lead(place);
      case Turn.Done<R>(R result) -> Optional.of(result);
      case Turn.Alone<R> _ -> Optional.empty();
    };
  }

  /// Whoever is kept waiting too long, because the one under way waits for something himself, goes
  /// alone.
  private Turn<R> turn(Place<W, R> place) {
    try {
      return place.turn().get(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException _) {
      return leave(place) ? new Turn.Alone<>() : place.turn().join();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return leave(place) ? new Turn.Alone<>() : place.turn().join();
    } catch (ExecutionException e) {
      throw new IllegalStateException("A turn does not fail", e);
    }
  }

  private boolean leave(Place<W, R> place) {
    lock.lock();
    try {
      return waiting.remove(place);
    } finally {
      lock.unlock();
    }
  }

  /// How many wait for their turn.
  int waiting() {
    lock.lock();
    try {
      return waiting.size();
    } finally {
      lock.unlock();
    }
  }

  private void enter(Place<W, R> place) {
    lock.lock();
    try {
      if (freeLanes == 0) {
        waiting.add(place);
      } else {
        freeLanes--;
        place.turn().complete(new Turn.Lead<>());
      }
    } finally {
      lock.unlock();
    }
  }

  private Optional<R> lead(Place<W, R> leader) {
    List<Place<W, R>> all = company(leader);
    Optional<List<R>> results = Optional.empty();
    try {
      results = Optional.of(together.apply(all.stream().map(Place::work).toList()));
    } catch (RuntimeException e) {
      if (all.size() == 1) {
        throw e;
      }
      log.info(
          "{} inputs could not be committed together, each goes alone now: {}",
          all.size(),
          e.toString());
    } finally {
      handOver();
      answer(all, results);
    }
    return results.map(List::getFirst);
  }

  private List<Place<W, R>> company(Place<W, R> leader) {
    List<Place<W, R>> all = new ArrayList<>();
    all.add(leader);
    long room = heaviest - weight.applyAsLong(leader.work());
    lock.lock();
    try {
      while (!waiting.isEmpty() && weight.applyAsLong(waiting.element().work()) <= room) {
        Place<W, R> next = waiting.remove();
        room -= weight.applyAsLong(next.work());
        all.add(next);
      }
    } finally {
      lock.unlock();
    }
    return all;
  }

  private void handOver() {
    lock.lock();
    try {
      if (waiting.isEmpty()) {
        freeLanes++;
      } else {
        waiting.remove().turn().complete(new Turn.Lead<>());
      }
    } finally {
      lock.unlock();
    }
  }

  /// The leader knows already.
  private void answer(List<Place<W, R>> all, Optional<List<R>> results) {
    for (int i = 1; i < all.size(); i++) {
      int place = i;
      all.get(i)
          .turn()
          .complete(
              results.<Turn<R>>map(r -> new Turn.Done<>(r.get(place))).orElseGet(Turn.Alone::new));
    }
  }

  private record Place<W, R>(W work, CompletableFuture<Turn<R>> turn) {}

  private sealed interface Turn<R> {
    record Lead<R>() implements Turn<R> {}

    record Done<R>(R result) implements Turn<R> {}

    record Alone<R>() implements Turn<R> {}
  }
}
