package dev.steward.ticket.indexing;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Tells whether the index of this process knows what happened, for whoever searches.
@Component
public class IndexLag {
  private static final Duration SMALL = Duration.ofSeconds(10);

  private final TicketIndex index;
  private final IndexRows rows;
  private final InstantSource clock;

  IndexLag(TicketIndex index, IndexRows rows, InstantSource clock) {
    this.index = index;
    this.rows = rows;
    this.clock = clock;
  }

  /// What there is to say.
  public sealed interface State {
    /// Nothing: it knows all, or all but the last seconds.
    record Ready() implements State {}

    /// There is none yet; one is being built and has come so far, in percent.
    record Building(int percent) implements State {}

    /// It knows nothing of what happened since.
    record Behind(Instant since) implements State {}
  }

  /// How it is now; one cheap query.
  public State now() {
    TicketIndex.Standing standing = index.standing();
    Optional<Instant> unread = rows.after(standing.position());
    if (!standing.ready()) {
      return unread.isEmpty() ? new State.Ready() : new State.Building(standing.percent());
    }
    return unread
        .filter(at -> at.isBefore(clock.instant().minus(SMALL)))
        .<State>map(State.Behind::new)
        .orElseGet(State.Ready::new);
  }
}
