package dev.steward.status.content;

import dev.steward.status.Incident;
import dev.steward.status.Standing;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/// How a component did on each day, from the incidents that touched it. Days are of UTC.
public final class History {
  /// So many days are shown.
  public static final int DAYS = 90;

  private History() {}

  /// One day.
  ///
  /// @param worst how it did at its worst
  /// @param down how long it was hindered, maintenance left out, counted once where incidents
  ///   overlap
  public record Day(LocalDate date, Standing worst, Duration down) {}

  /// The last days, the oldest first.
  ///
  /// @param incidents all that ran in these days
  public static List<Day> of(long component, List<Incident> incidents, Instant now) {
    List<Incident> touching =
        incidents.stream()
            .filter(each -> each.affected().containsKey(component))
            .filter(each -> !each.isUpcoming())
            .toList();
    LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
    var days = new ArrayList<Day>();
    for (int back = DAYS - 1; back >= 0; back--) {
      days.add(day(component, touching, today.minusDays(back), now));
    }
    return days;
  }

  private static Day day(long component, List<Incident> incidents, LocalDate date, Instant now) {
    Instant begin = date.atStartOfDay(ZoneOffset.UTC).toInstant();
    Instant end = min(date.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant(), now);
    Standing worst = Standing.OPERATIONAL;
    var hindered = new ArrayList<Span>();
    for (Incident incident : incidents) {
      Instant from = max(incident.startedAt(), begin);
      Instant to = min(incident.endedAt().orElse(now), end);
      if (from.isBefore(to)) {
        worst = worst.or(incident.affected().getOrDefault(component, Standing.OPERATIONAL));
        if (!incident.planned()) {
          hindered.add(new Span(from, to));
        }
      }
    }
    return new Day(date, worst, together(hindered));
  }

  private record Span(Instant from, Instant to) {}

  private static Duration together(List<Span> spans) {
    Duration sum = Duration.ZERO;
    Instant reached = Instant.MIN;
    for (Span span : spans.stream().sorted(java.util.Comparator.comparing(Span::from)).toList()) {
      Instant from = max(span.from, reached);
      if (from.isBefore(span.to)) {
        sum = sum.plus(Duration.between(from, span.to));
        reached = span.to;
      }
    }
    return sum;
  }

  /// The share of these days in which it was not hindered, 0 to 1.
  public static double uptime(List<Day> days) {
    double down = days.stream().mapToDouble(day -> day.down().toMillis()).sum();
    return Math.max(0, 1 - down / (days.size() * (double) Duration.ofDays(1).toMillis()));
  }

  private static Instant min(Instant one, Instant two) {
    return one.isBefore(two) ? one : two;
  }

  private static Instant max(Instant one, Instant two) {
    return one.isAfter(two) ? one : two;
  }
}
