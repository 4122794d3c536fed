package dev.steward.fee.keeping;

import dev.steward.fee.engine.Edition;
import dev.steward.fee.engine.Recalculation;
import dev.steward.fee.schedule.Reading;
import dev.steward.fee.schedule.Schedule;
import dev.steward.fee.schedule.ScheduleReader;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/// Which edition of the fee schedule was valid when. Keeps the published ones in memory, since they
/// never change; asks the database whether there is a new one. Safe for any number of threads.
@Component
public class Editions {
  private final EditionRepository repository;
  private volatile Known known = new Known(0, List.of());

  Editions(EditionRepository repository) {
    this.repository = repository;
  }

  private record Known(int newest, List<Edition> all) {}

  /// All that are published, the oldest first.
  public List<Edition> all() {
    Known present = known;
    int newest = repository.newest();
    if (present.newest() == newest) {
      return present.all();
    }
    List<Edition> all = read(repository.published());
    known = new Known(newest, all);
    return all;
  }

  /// The one that was valid at a moment.
  public Optional<Edition> at(Instant moment) {
    return in(all(), moment);
  }

  /// Recomputes with the editions there are now.
  public Recalculation recalculation() {
    List<Edition> all = all();
    return new Recalculation(moment -> in(all, moment));
  }

  /// A kept document as what it says.
  static Schedule schedule(Kept kept) {
    return switch (ScheduleReader.json(kept.document())) {
      case Reading.Understood<Schedule>(Schedule schedule) -> schedule;
      case Reading.Flawed<Schedule>(var flaws) ->
          throw new IllegalStateException("edition " + kept.id() + " cannot be read: " + flaws);
    };
  }

  private static Optional<Edition> in(List<Edition> all, Instant moment) {
    for (int i = all.size() - 1; i >= 0; i--) {
      if (all.get(i).isValidAt(moment)) {
        return Optional.of(all.get(i));
      }
    }
    return Optional.empty();
  }

  private static List<Edition> read(List<Kept> published) {
    var all = new ArrayList<Edition>();
    IntStream.range(0, published.size())
        .forEach(i -> {
          Kept kept = published.get(i);
          Optional<Instant> until =
              i + 1 < published.size()
                  ? Optional.of(published.get(i + 1).from())
                  : Optional.empty();
          all.add(
              new Edition(
                  kept.id(), kept.number(), kept.digest(), kept.from(), until, schedule(kept)));
        });
    return List.copyOf(all);
  }
}
