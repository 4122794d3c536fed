package dev.steward.bench;

import dev.steward.platform.token.Tokens;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// List and ticket pages for 8 at once on a large desk, by the server's own `Server-Timing`; and
/// what a second start and an idle desk cost.
final class DeskBench {
  private static final List<String> VIEWS = List.of("mine", "unassigned", "team", "open", "solved");
  private static final Pattern NEXT =
      Pattern.compile("href=\"(/desk/views/[a-z]+\\?after=[^\"]+)\"");
  private static final Pattern TIMING = Pattern.compile("page;dur=([0-9.]+)");
  private static final int IDLE_SECONDS = 20;

  private final Bench.Options options;
  private final SeedPlan plan;
  private final double seconds;
  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  DeskBench(Bench.Options options) {
    this.options = options;
    this.plan =
        SeedPlan.of(options.number("tickets", 1_000_000), options.number("messages", 3_000_000));
    this.seconds = options.number("seconds", 20);
  }

  void run() throws Exception {
    Path home = Seeding.home(plan);
    if (Files.notExists(home.resolve("seeded"))) {
      Seeding.run(options);
    }
    var figures = new Figures("desk");
    figures.put("tickets", plan.tickets());
    figures.put("messages", plan.messages());
    try (BenchDesk desk = BenchDesk.start(home)) {
      figures.put("start_s", desk.startSeconds());
      desk.pause(IDLE_SECONDS * 1000L);
      BenchDesk.Memory memory = desk.memory();
      figures.put("idle_mb", memory.pss());
      figures.put("idle_rss_mb", memory.rss());
      figures.put("processes", memory.processes());
      pages(desk, figures);
      figures.put("busy_mb", desk.memory().pss());
    }
    figures.put("load", MailBench.load());
    figures.print();
  }

  private void pages(BenchDesk desk, Figures figures) throws Exception {
    String cookie = signIn(desk);
    timed(desk, cookie, this::listPath, seconds / 2);
    put(figures, "list", timed(desk, cookie, this::listPath, seconds));
    double[] reference =
        reference(
            desk,
            "select * from ticket where status in ('new', 'open', 'pending', 'hold') order by updated_at desc, id desc limit 51");
    figures.put("list_query_p95_ms", Figures.percentile(reference, 0.95));
    timed(desk, cookie, _ -> ticketPath(), seconds / 2);
    put(figures, "ticket", timed(desk, cookie, _ -> ticketPath(), seconds));
    reference =
        reference(
            desk,
            """
            select t.subject, m.* from ticket t join ticket_message m on m.ticket_id = t.id
            where t.id = (select 1 + floor(random() * %d)::bigint)
            """
                .formatted(plan.tickets()));
    figures.put("ticket_query_p95_ms", Figures.percentile(reference, 0.95));
  }

  private void put(Figures figures, String name, double[] millis) {
    figures.put(name + "_p50_ms", Figures.percentile(millis, 0.5));
    figures.put(name + "_p95_ms", Figures.percentile(millis, 0.95));
    figures.put(name + "_p99_ms", Figures.percentile(millis, 0.99));
    figures.put(name + "_pages_per_s", millis.length / seconds);
  }

  private String signIn(BenchDesk desk) throws Exception {
    String token = UUID.randomUUID().toString() + UUID.randomUUID();
    try (Connection connection = desk.connect();
        var statement =
            connection.prepareStatement(
                """
                insert into session (token_hash, agent_id, owes_second_factor, started_at, seen_at, proved_at, expires_at,
                                     address, browser)
                values (?, 7, false, now(), now(), now(), now() + interval '1 hour', '127.0.0.1', 'bench')
                """)) {
      statement.setBytes(1, Tokens.hash(token));
      statement.executeUpdate();
    }
    return "session=" + token;
  }

  private interface Paths {
    String next(Optional<String> page);
  }

  /// First pages of every view, and with a chance of two in three the page after the last one.
  private String listPath(Optional<String> page) {
    if (page.isPresent() && ThreadLocalRandom.current().nextInt(3) > 0) {
      Matcher next = NEXT.matcher(page.get());
      if (next.find()) {
        return next.group(1).replace("&amp;", "&");
      }
    }
    return "/desk/views/" + VIEWS.get(ThreadLocalRandom.current().nextInt(VIEWS.size()));
  }

  private String ticketPath() {
    return "/desk/tickets/" + ThreadLocalRandom.current().nextLong(1, plan.tickets() + 1);
  }

  private double[] timed(BenchDesk desk, String cookie, Paths paths, double time) throws Exception {
    List<Double> all = Collections.synchronizedList(new ArrayList<>());
    Together.rate(
        0,
        time,
        _ -> {
          String[] last = {""};
          return _ -> {
            String path = paths.next(last[0].isEmpty() ? Optional.empty() : Optional.of(last[0]));
            var request =
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + desk.httpPort() + path))
                    .header("Cookie", cookie)
                    .build();
            var response = http.send(request, BodyHandlers.ofString());
            if (response.statusCode() != 200) {
              throw new IllegalStateException(path + " gave " + response.statusCode());
            }
            last[0] = response.body();
            Matcher timing =
                TIMING.matcher(response.headers().firstValue("Server-Timing").orElseThrow());
            if (timing.find()) {
              all.add(Double.parseDouble(timing.group(1)));
            }
          };
        });
    return all.stream().mapToDouble(Double::doubleValue).toArray();
  }

  /// The query alone, from as many connections.
  private double[] reference(BenchDesk desk, String sql) throws Exception {
    List<Double> all = Collections.synchronizedList(new ArrayList<>());
    Together.rate(
        0,
        seconds / 4,
        _ -> {
          var statement = desk.connect().prepareStatement(sql);
          return _ -> {
            long began = System.nanoTime();
            try (var rows = statement.executeQuery()) {
              while (rows.next()) {
                rows.getString(2);
              }
            }
            all.add((System.nanoTime() - began) / 1e6);
          };
        });
    return all.stream().mapToDouble(Double::doubleValue).toArray();
  }
}
