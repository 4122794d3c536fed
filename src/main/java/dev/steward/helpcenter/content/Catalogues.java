package dev.steward.helpcenter.content;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Keeps the present snapshot. Asks the database at most twice a second whether it is still the
/// present one, so a change made on any node is read on all within half a second, and reading costs
/// no query.
@Component
public class Catalogues {
  private static final Duration TRUSTED = Duration.ofMillis(500);

  private final CatalogueRepository repository;
  private final HelpChanges changes;
  private final InstantSource clock;
  private final ReentrantLock loading = new ReentrantLock();
  private volatile @Nullable Known known;

  Catalogues(CatalogueRepository repository, HelpChanges changes, InstantSource clock) {
    this.repository = repository;
    this.changes = changes;
    this.clock = clock;
  }

  /// The present snapshot.
  public Catalogue current() {
    Known present = known;
    if (present != null && isTrusted(present)) {
      return present.catalogue;
    }
    // While one looks, the others go on with what was true half a second ago.
    if (present != null && !loading.tryLock()) {
      return present.catalogue;
    } else if (present == null) {
      loading.lock();
    }
    try {
      return refresh();
    } finally {
      loading.unlock();
    }
  }

  /// Forgets the snapshot; the next reader sees every committed change.
  public void forget() {
    known = null;
  }

  private Catalogue refresh() {
    Known before = known;
    if (before != null && isTrusted(before)) {
      return before.catalogue;
    }
    Instant asked = clock.instant();
    HelpChanges.Generation generation = changes.generation();
    Catalogue catalogue =
        before != null && before.catalogue.generation().equals(generation)
            ? before.catalogue
            : repository.read(generation);
    known = new Known(catalogue, asked);
    return catalogue;
  }

  private boolean isTrusted(Known present) {
    Duration age = Duration.between(present.asked, clock.instant());
    return !age.isNegative() && age.compareTo(TRUSTED) < 0;
  }

  private record Known(Catalogue catalogue, Instant asked) {}
}
