package dev.steward.ticket.listing;

import dev.steward.platform.web.LiveSequence;
import dev.steward.platform.web.Print;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/// Keeps the lists that are on screens as they were last rendered: when a ticket changes, everybody
/// who looks at a list that it is in asks for that list within a moment, and all who are shown the
/// same get the same bytes.
///
/// What is kept is given out to whoever was told of nothing newer, and for no longer than
/// [#LONGEST].
@Component
class ListShelf {
  /// Clocks and conditions on time move without a change.
  private static final Duration LONGEST = Duration.ofSeconds(5);

  private static final int MOST_BYTES = 16 * 1024 * 1024;

  private final LiveSequence live;
  private final InstantSource clock;
  private final Map<Object, Place> places = new ConcurrentHashMap<>();
  private final AtomicInteger bytes = new AtomicInteger();

  ListShelf(LiveSequence live, InstantSource clock) {
    this.live = live;
    this.clock = clock;
  }

  /// The list as it is after a change.
  ///
  /// @param key what decides what is shown, the reader's part in it included
  /// @param since sequence of the change that the screen was told of
  Kept find(Object key, long since, Supplier<Print> render) {
    Place place = places.computeIfAbsent(key, _ -> new Place());
    place.turn.lock();
    try {
      Kept kept = place.kept;
      if (kept.until().isAfter(clock.instant()) && kept.sequence() >= since) {
        return kept;
      }
      long sequence = live.current();
      Print print = render.get();
      Kept fresh = new Kept(print, sequence, clock.instant().plus(LONGEST));
      place.kept = fresh;
      tidy(print);
      return fresh;
    } finally {
      place.turn.unlock();
    }
  }

  private void tidy(Print print) {
    if (bytes.addAndGet(print.size()) > MOST_BYTES) {
      places.clear();
      bytes.set(0);
    }
  }

  /// Where one list is kept; one renders while the others wait for it.
  private static final class Place {
    private final ReentrantLock turn = new ReentrantLock();
    private volatile Kept kept = Kept.NOTHING;
  }

  /// A list as it was last rendered.
  ///
  /// @param sequence of changes, all of which it shows
  record Kept(Print print, long sequence, Instant until) {
    static final Kept NOTHING = new Kept(Print.EMPTY, -1, Instant.MIN);
  }
}
