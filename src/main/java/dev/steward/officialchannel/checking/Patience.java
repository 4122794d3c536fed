package dev.steward.officialchannel.checking;

import dev.steward.officialchannel.OfficialError;
import dev.steward.platform.error.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/// Lets one address ask so often within a minute; check codes far more seldom, so that nobody tries
/// them all. Counted in this process alone, which is enough to make guessing hopeless.
@Component
class Patience {
  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final int MOST_PLACES = 20_000;

  private final InstantSource clock;
  private final Map<String, Count> counts = new LinkedHashMap<>();

  Patience(InstantSource clock) {
    this.clock = clock;
  }

  /// @throws Refusal [OfficialError#TOO_MANY]
  synchronized void spend(String kind, String place, int perMinute) {
    Instant now = clock.instant();
    Count count =
        counts.merge(
            kind + " " + place,
            new Count(now, 1),
            (before, _) ->
                before.since.plus(MINUTE).isBefore(now)
                    ? new Count(now, 1)
                    : new Count(before.since, before.times + 1));
    if (counts.size() > MOST_PLACES) {
      counts.values().removeIf(c -> c.since.plus(MINUTE).isBefore(now));
    }
    if (count.times > perMinute) {
      throw new Refusal(OfficialError.TOO_MANY);
    }
  }

  private record Count(Instant since, int times) {}
}
