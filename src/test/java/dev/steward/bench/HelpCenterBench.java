package dev.steward.bench;

import dev.steward.platform.token.Tokens;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reading of the help center beside nginx with the same bytes; finding articles and tickets, 8 at
/// once; building the index of tickets anew.
final class HelpCenterBench {
  private static final int CONNECTIONS = 64;
  private static final Pattern TIMING = Pattern.compile("page;dur=([0-9.]+)");
  private static final Pattern ARTICLE =
      Pattern.compile("href=\"(/hc/[^\"]*/articles/[0-9]+-[^\".]*)\"");
  private static final List<String> QUESTIONS =
      List.of(
          "充值没到账怎么办",
          "提现审核中",
          "how are fees computed",
          "change phone sign in",
          "冒充客服",
          "API 密钥",
          "dposit not arrived",
          "chongzhi",
          "資金費率",
          "USDT 充值 未到账");
  private static final List<String> TICKETS =
      List.of(
          "充值",
          "提现一直在审核中",
          "identity verification refused",
          "手续费 status:open",
          "\"验证码\" created>30d",
          "confirmations tag:vip",
          "更换手机 -refund",
          "depositt arrived",
          "Withdrawal stuck assignee:none",
          "實名認證 被拒絕");

  private final Bench.Options options;
  private final double seconds;
  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  HelpCenterBench(Bench.Options options) {
    this.options = options;
    this.seconds = options.number("seconds", 8);
  }

  void run() throws Exception {
    var figures = new Figures("helpcenter");
    if (options.number("articles", 5000) > 0) {
      articles(figures);
    }
    tickets(figures);
    figures.put("load", MailBench.load());
    figures.print();
  }

  private void articles(Figures figures) throws Exception {
    long articles = options.number("articles", 5000);
    int languages = (int) options.number("languages", 2);
    figures.put("articles", articles);
    figures.put("languages", languages);
    Path home = Bench.HOMES.resolve("help-%d-%d".formatted(articles, languages));
    try (BenchDesk desk = BenchDesk.start(home)) {
      if (Files.notExists(home.resolve("filled"))) {
        try (Connection connection = desk.connect()) {
          HelpSeed.fill(connection, articles, languages);
        }
        Files.createFile(home.resolve("filled"));
      }
      await(desk, "/hc/zh-CN/search?q=" + encoded("充值"), "class=\"help-hits\"");
      reading(desk, home, figures);
      figures.put("search_p95_ms", p95(desk, "/hc/zh-CN/search?q=", QUESTIONS, ""));
      figures.put("busy_mb", desk.memory().pss());
    }
  }

  private void reading(BenchDesk desk, Path home, Figures figures) throws Exception {
    String topic = "/hc/zh-CN/categories/";
    String start = page(desk, "/hc/zh-CN");
    Matcher first = Pattern.compile("href=\"(" + topic + "[^\"]+)\"").matcher(start);
    String list = first.find() ? page(desk, first.group(1)) : start;
    Matcher found = ARTICLE.matcher(list);
    String article = found.find() ? found.group(1) : "/hc/zh-CN";
    Map<String, String> paths =
        new LinkedHashMap<>(Map.of("article", article, "home", "/hc/zh-CN"));
    Optional<Path> nginx = StaticServer.program();
    if (nginx.isEmpty()) {
      System.out.println(
          "nginx is not installed, so there is nothing to compare reading with (Debian and Ubuntu: apt install nginx)");
    }
    double least = Double.NaN;
    for (var each : paths.entrySet()) {
      byte[] bytes = compressed(desk, each.getValue());
      new Hammer(desk.httpPort(), each.getValue(), CONNECTIONS).rate(seconds, 0.1);
      double ours = new Hammer(desk.httpPort(), each.getValue(), CONNECTIONS).rate(1, seconds);
      figures.put(each.getKey() + "_bytes", bytes.length);
      figures.put(each.getKey() + "_per_s", ours);
      if (nginx.isPresent()) {
        Path folder = Files.createDirectories(home.resolve("nginx"));
        try (var server = StaticServer.start(nginx.get(), folder, Map.of("page.html", bytes))) {
          double theirs = new Hammer(server.port(), "/page.html", CONNECTIONS).rate(1, seconds);
          figures.put(each.getKey() + "_nginx_per_s", theirs);
          figures.put(each.getKey() + "_ratio", ours / theirs);
          least = Double.isNaN(least) ? ours / theirs : Math.min(least, ours / theirs);
        }
      }
    }
    figures.put("ratio_nginx", least);
  }

  private void tickets(Figures figures) throws Exception {
    long many = options.number("tickets", 100_000);
    if (many == 0) {
      return;
    }
    SeedPlan plan = SeedPlan.of(many, options.number("messages", many * 3));
    Path home = Seeding.home(plan);
    if (Files.notExists(home.resolve("seeded"))) {
      Seeding.run(
          new Bench.Options(
              Map.of(
                  "tickets", String.valueOf(plan.tickets()),
                  "messages", String.valueOf(plan.messages()))));
    }
    figures.put("tickets", plan.tickets());
    try (BenchDesk desk = BenchDesk.start(home)) {
      awaitIndex(desk, plan.tickets());
      figures.put("rebuild_s", rebuild(desk));
      String cookie = signIn(desk);
      double warm = p95(desk, "/desk/search?q=", TICKETS, cookie);
      figures.put("ticket_search_warm_p95_ms", warm);
      figures.put("ticket_search_p95_ms", p95(desk, "/desk/search?q=", TICKETS, cookie));
      figures.put("ticket_busy_mb", desk.memory().pss());
    }
  }

  private static void awaitIndex(BenchDesk desk, long tickets) throws Exception {
    try (Connection connection = desk.connect()) {
      while (number(connection, "select coalesce(max(entries), 0) from ticket_index") < tickets) {
        desk.pause(500);
      }
    }
  }

  private static double rebuild(BenchDesk desk) throws Exception {
    try (Connection connection = desk.connect();
        var statement = connection.createStatement()) {
      statement.execute("update ticket_index set wanted_at = clock_timestamp()");
      long began = System.nanoTime();
      while (number(connection, "select count(*) from ticket_index where built_at >= wanted_at")
          == 0) {
        desk.pause(200);
      }
      return (System.nanoTime() - began) / 1e9;
    }
  }

  private static long number(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getLong(1);
    }
  }

  /// By the server's own `Server-Timing`, 8 at once.
  private double p95(BenchDesk desk, String path, List<String> queries, String cookie)
      throws Exception {
    List<Double> all = Collections.synchronizedList(new ArrayList<>());
    Together.rate(
        0,
        seconds,
        number ->
            nth -> {
              String query = queries.get((int) ((nth + number) % queries.size()));
              HttpResponse<String> response = get(desk, path + encoded(query), cookie);
              Matcher timing =
                  TIMING.matcher(response.headers().firstValue("Server-Timing").orElseThrow());
              if (timing.find()) {
                all.add(Double.parseDouble(timing.group(1)));
              }
            });
    double[] times = all.stream().mapToDouble(Double::doubleValue).toArray();
    return Figures.percentile(times, 0.95);
  }

  private static String signIn(BenchDesk desk) throws Exception {
    String token = UUID.randomUUID().toString() + UUID.randomUUID();
    try (Connection connection = desk.connect();
        var statement =
            connection.prepareStatement(
                """
                insert into session (token_hash, agent_id, owes_second_factor, started_at, seen_at, proved_at,
                  expires_at, address, browser)
                values (?, 1, false, now(), now(), now(), now() + interval '1 hour', '127.0.0.1', 'bench')
                """)) {
      statement.setBytes(1, Tokens.hash(token));
      statement.executeUpdate();
    }
    return "session=" + token;
  }

  private void await(BenchDesk desk, String path, String sign) throws Exception {
    for (int tries = 0; tries < 600 && !page(desk, path).contains(sign); tries++) {
      desk.pause(200);
    }
  }

  private String page(BenchDesk desk, String path) throws Exception {
    return get(desk, path, "").body();
  }

  private HttpResponse<String> get(BenchDesk desk, String path, String cookie) throws Exception {
    var request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + desk.httpPort() + path))
            .header("Cookie", cookie.isEmpty() ? "none=none" : cookie)
            .build();
    return http.send(request, BodyHandlers.ofString());
  }

  private byte[] compressed(BenchDesk desk, String path) throws Exception {
    var request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + desk.httpPort() + path))
            .header("Accept-Encoding", "gzip")
            .build();
    HttpResponse<byte[]> response = http.send(request, BodyHandlers.ofByteArray());
    if (!response.headers().firstValue("Content-Encoding").equals(Optional.of("gzip"))) {
      throw new IOException(path + " is not compressed: " + response);
    }
    return response.body();
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
