package dev.steward.status.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.steward.status.Impact;
import dev.steward.status.Incident;
import dev.steward.status.Phase;
import dev.steward.status.Standing;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class HistoryTests {
  private static final Instant NOW = Instant.parse("2026-03-10T12:00:00Z");
  private static final long WITHDRAWALS = 7;

  @Test
  void showsNinetyQuietDaysWhereNothingHappened() {
    List<History.Day> days = History.of(WITHDRAWALS, List.of(), NOW);
    assertThat(days).hasSize(90).allMatch(day -> day.worst() == Standing.OPERATIONAL);
    assertThat(History.uptime(days)).isEqualTo(1);
  }

  @Test
  void partsAnIncidentAtMidnightAndCountsOverlapsOnce() {
    List<History.Day> days =
        History.of(
            WITHDRAWALS,
            List.of(
                incident("2026-03-08T23:00:00Z", "2026-03-09T02:00:00Z", Standing.PARTIAL, false),
                incident("2026-03-09T01:00:00Z", "2026-03-09T03:00:00Z", Standing.MAJOR, false)),
            NOW);
    assertThat(days.get(87).worst()).isEqualTo(Standing.PARTIAL);
    assertThat(days.get(87).down()).isEqualTo(Duration.ofHours(1));
    assertThat(days.get(88).worst()).isEqualTo(Standing.MAJOR);
    assertThat(days.get(88).down()).isEqualTo(Duration.ofHours(3));
    assertThat(History.uptime(days)).isCloseTo(1 - 4 / (90.0 * 24), within(1e-9));
  }

  @Test
  void countsARunningIncidentUntilNowAndMaintenanceAsNoDisturbance() {
    List<History.Day> days =
        History.of(
            WITHDRAWALS,
            List.of(
                incident("2026-03-10T11:00:00Z", "", Standing.DEGRADED, false),
                incident(
                    "2026-03-01T00:00:00Z", "2026-03-01T06:00:00Z", Standing.MAINTENANCE, true)),
            NOW);
    assertThat(days.getLast().down()).isEqualTo(Duration.ofHours(1));
    assertThat(days.get(80).worst()).isEqualTo(Standing.MAINTENANCE);
    assertThat(days.get(80).down()).isZero();
  }

  private static Incident incident(String from, String to, Standing standing, boolean planned) {
    Optional<Instant> end = to.isEmpty() ? Optional.empty() : Optional.of(Instant.parse(to));
    return new Incident(
        1,
        planned,
        planned ? Impact.MAINTENANCE : Impact.MAJOR,
        planned ? Phase.COMPLETED : end.isPresent() ? Phase.RESOLVED : Phase.INVESTIGATING,
        Instant.parse(from),
        planned ? end : Optional.empty(),
        end,
        Instant.parse(from),
        1,
        Map.of(Locale.ENGLISH, "x"),
        Map.of(WITHDRAWALS, standing),
        List.of());
  }
}
