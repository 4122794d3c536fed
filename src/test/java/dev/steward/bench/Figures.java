package dev.steward.bench;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/// What was measured: lines for people, then one line of JSON.
final class Figures {
  private final String bench;
  private final Map<String, Double> values = new LinkedHashMap<>();

  Figures(String bench) {
    this.bench = bench;
  }

  void put(String name, double value) {
    values.put(name, value);
  }

  void print() {
    values.forEach((name, value) -> System.out.printf(Locale.ROOT, "%-28s %12.2f%n", name, value));
    System.out.printf(
        "{\"bench\":\"%s\",\"figures\":{%s}}%n",
        bench,
        values.entrySet().stream()
            .map(e ->
                "\"%s\":%s".formatted(e.getKey(), String.format(Locale.ROOT, "%.3f", e.getValue())))
            .collect(Collectors.joining(",")));
  }

  static double percentile(double[] values, double share) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted.length == 0
        ? Double.NaN
        : sorted[(int) Math.min(sorted.length - 1, sorted.length * share)];
  }
}
