package dev.steward.sla.calendar;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// A stretch of open time, half-open.
public record OpenInterval(Instant from, Instant to) {

  /// How long it is.
  public Duration length() {
    return Duration.between(from, to);
  }

  boolean isEmpty() {
    return !from.isBefore(to);
  }

  /// The part of it that lies between these instants; possibly empty.
  OpenInterval clip(Instant start, Instant end) {
    return new OpenInterval(from.isBefore(start) ? start : from, to.isAfter(end) ? end : to);
  }

  /// In order, without empty ones, those that overlap or touch made one.
  static List<OpenInterval> merge(List<OpenInterval> intervals) {
    var merged = new ArrayList<OpenInterval>();
    intervals.stream()
        .filter(interval -> !interval.isEmpty())
        .sorted(Comparator.comparing(OpenInterval::from))
        .forEach(next -> {
          OpenInterval last = merged.isEmpty() ? next : merged.getLast();
          if (merged.isEmpty() || next.from().isAfter(last.to())) {
            merged.add(next);
          } else if (next.to().isAfter(last.to())) {
            merged.set(merged.size() - 1, new OpenInterval(last.from(), next.to()));
          }
        });
    return merged;
  }
}
