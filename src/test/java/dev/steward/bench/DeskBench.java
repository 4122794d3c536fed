package dev.steward.bench;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A large desk with forty views at work: lists, tickets, searches in views and counts for 8 at
/// once by the server's own `Server-Timing` while mail arrives and agents have their screens open;
/// how soon a change is on those screens; what pages weigh, and what a start and an idle desk cost.
final class DeskBench {
  private static final List<String> WORDS =
      List.of("deposit", "手续费", "withdrawal review", "提现 审核", "customer", "nowhere");
  private static final int MAILS_PER_SECOND = 20;

  /// A desk learns of mailboxes that others opened within 5 s.
  private static final int MAILBOXES_KNOWN_MILLIS = 6_000;

  private static final Pattern NEXT =
      Pattern.compile("href=\"(/desk/views/[a-z0-9]+\\?after=[^\"]+)\"");
  private static final Pattern TIMING = Pattern.compile("page;dur=([0-9.]+)");
  private static final int IDLE_SECONDS = 20;

  private final Bench.Options options;
  private final SeedPlan plan;
  private final double seconds;
  private List<String> views = List.of();
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
      desk.pause(options.number("idle", IDLE_SECONDS) * 1000L);
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
    String origin = "http://127.0.0.1:" + desk.httpPort();
    try (Connection connection = desk.connect();
        var live = new LiveBench()) {
      var people = new DeskPeople(connection);
      views = people.views();
      int screens = (int) options.number("screens", 0);
      List<String> cookies = people.signIn(1 + screens);
      String cookie = cookies.getFirst();
      live.open(origin, cookies.subList(1, cookies.size()), views);
      figures.put("views", views.size());
      timed(desk, cookie, this::listPath, seconds / 2);
      timed(desk, cookie, _ -> ticketPath(), seconds / 2);
      weigh(origin, cookie, figures);
      desk.pause(MAILBOXES_KNOWN_MILLIS);
      int mails = (int) options.number("mails", MAILS_PER_SECOND);
      try (var mail = new SteadyMail(desk.smtpPort(), mails)) {
        measure(desk, cookie, figures);
        figures.put("mails_per_s", mails);
        figures.put("mails", mail.accepted().size());
        if (screens > 0) {
          desk.pause(1_000);
          live.report(connection, mail.accepted(), figures);
        }
      }
    }
  }

  private void measure(BenchDesk desk, String cookie, Figures figures) throws Exception {
    put(figures, "list", timed(desk, cookie, this::listPath, seconds));
    double[] reference =
        reference(
            desk,
            "select * from ticket where status in ('new', 'open', 'pending', 'hold') order by updated_at desc, id desc limit 51");
    figures.put("list_query_p95_ms", Figures.percentile(reference, 0.95));
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
    put(figures, "search_in_view", timed(desk, cookie, _ -> searchPath(), seconds));
    put(figures, "counts", timed(desk, cookie, _ -> "/desk/view-counts", seconds));
  }

  private void weigh(String origin, String cookie, Figures figures) throws Exception {
    var weight = new PageWeight(http, origin, cookie + "; view=open..");
    PageWeight.Weight ticket = weight.of("/desk/tickets/" + plan.tickets());
    figures.put("ticket_page_first_kb", ticket.first() / 1000.0);
    figures.put("ticket_page_again_kb", ticket.again() / 1000.0);
    PageWeight.Weight list = weight.of("/desk/views/open");
    figures.put("list_page_first_kb", list.first() / 1000.0);
    figures.put("list_page_again_kb", list.again() / 1000.0);
  }

  private void put(Figures figures, String name, double[] millis) {
    figures.put(name + "_p50_ms", Figures.percentile(millis, 0.5));
    figures.put(name + "_p95_ms", Figures.percentile(millis, 0.95));
    figures.put(name + "_p99_ms", Figures.percentile(millis, 0.99));
    figures.put(name + "_pages_per_s", millis.length / seconds);
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
    return "/desk/views/" + views.get(ThreadLocalRandom.current().nextInt(views.size()));
  }

  /// Words that are in many tickets, in few and in none, in lists of open tickets and of all.
  private String searchPath() {
    String view =
        List.of("open", "unassigned", "solved").get(ThreadLocalRandom.current().nextInt(3));
    String words = WORDS.get(ThreadLocalRandom.current().nextInt(WORDS.size()));
    return "/desk/views/" + view + "?q=" + URLEncoder.encode(words, StandardCharsets.UTF_8);
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
