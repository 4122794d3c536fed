package dev.steward.bench;

import java.net.http.HttpClient;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;

/// Many agents with open lists while mail arrives: how long it takes until every screen that a mail
/// concerns is told of it, and until it shows it. Every second screen shows a list that new mail
/// comes into, the others show any of the views.
final class LiveBench implements AutoCloseable {
  private static final int OPENING_AT_ONCE = 16;
  private static final List<String> BUSY = List.of("open", "unassigned");

  private final List<OpenScreen> screens = new ArrayList<>();
  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .executor(Executors.newVirtualThreadPerTaskExecutor())
          .build();

  /// Opens a screen for each cookie.
  void open(String origin, List<String> cookies, List<String> views) throws Exception {
    try (var opening = Executors.newFixedThreadPool(OPENING_AT_ONCE)) {
      List<java.util.concurrent.Future<?>> opened = new ArrayList<>();
      for (int i = 0; i < cookies.size(); i++) {
        String view = i % 2 == 0 ? BUSY.get(i / 2 % 2) : views.get(i % views.size());
        var screen = new OpenScreen(http, origin, cookies.get(i), view);
        screens.add(screen);
        opened.add(
            opening.submit(() -> {
              screen.open();
              return null;
            }));
      }
      for (var each : opened) {
        each.get();
      }
    }
  }

  /// How long each mail took to each screen that it concerned, in milliseconds.
  ///
  /// @param accepted when the mail of a subject was accepted
  void report(Connection database, Map<String, Long> accepted, Figures figures) throws Exception {
    Map<Long, Long> changes = changes(database, accepted);
    List<Double> told = new ArrayList<>();
    List<Double> shown = new ArrayList<>();
    long asked = 0;
    for (OpenScreen screen : screens) {
      asked += screen.asked();
      if (BUSY.contains(screen.view())) {
        gather(changes, screen.heard(), told);
        gather(changes, screen.shown(), shown);
      }
    }
    figures.put("screens", screens.size());
    figures.put("changes_measured", changes.size());
    figures.put("lists_asked_for", asked);
    put(figures, "told", told);
    put(figures, "shown", shown);
  }

  private static void put(Figures figures, String name, List<Double> millis) {
    double[] all = millis.stream().mapToDouble(Double::doubleValue).toArray();
    figures.put("change_" + name + "_p50_ms", Figures.percentile(all, 0.5));
    figures.put("change_" + name + "_p99_ms", Figures.percentile(all, 0.99));
  }

  /// The sequence that told of a mail's ticket, and when the mail was accepted.
  private static Map<Long, Long> changes(Connection database, Map<String, Long> accepted)
      throws Exception {
    Map<Long, Long> changes = new HashMap<>();
    try (var statement =
        database.prepareStatement(
            """
            select t.subject, min(c.seq) from ticket t join live_change c on c.topic = 'ticket:' || t.id
            where t.subject = any(?) group by t.id
            """)) {
      statement.setArray(
          1, database.createArrayOf("text", accepted.keySet().toArray(String[]::new)));
      try (var rows = statement.executeQuery()) {
        while (rows.next()) {
          changes.put(rows.getLong(2), accepted.get(rows.getString(1)));
        }
      }
    }
    return changes;
  }

  private static void gather(
      Map<Long, Long> changes, List<OpenScreen.Seen> seen, List<Double> millis) {
    if (seen.isEmpty()) {
      return;
    }
    long last = seen.getLast().sequence();
    changes.forEach((sequence, at) -> {
      if (sequence <= last) {
        seen.stream()
            .filter(each -> each.sequence() >= sequence)
            .findFirst()
            .ifPresent(each -> millis.add(Math.max(0, (each.at() - at) / 1e6)));
      }
    });
  }

  @Override
  public void close() throws Exception {
    for (OpenScreen screen : screens) {
      screen.close();
    }
  }
}
