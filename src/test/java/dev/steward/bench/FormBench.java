package dev.steward.bench;

import dev.steward.form.FilledPost;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import javax.imageio.ImageIO;

/// Forms with a screenshot of 200 KB each, eight at a time; and answers while typing.
final class FormBench {
  private static final int AT_A_TIME = 8;
  private static final int ASKED = 400;
  private static final int ARTICLES = 500;
  private static final List<String> TYPED =
      List.of(
          "充值还没有到账",
          "deposit has not arrived",
          "收不到验证码",
          "withdrawal pending",
          "reset google authenticator",
          "手续费怎么算",
          "wrong network TRC20",
          "账户被盗怎么办");

  private final int count;
  private final HttpClient client = HttpClient.newHttpClient();

  FormBench(Bench.Options options) {
    this.count = (int) options.number("forms", 1_000);
  }

  void run() throws Exception {
    Path home = Files.createTempDirectory(Files.createDirectories(Bench.HOMES), "form");
    var settings =
        Map.of(
            "STEWARD_FORM_LIMIT_SHORTEST", "0s",
            "STEWARD_FORM_LIMIT_PER_NETWORK", "1000000",
            "STEWARD_FORM_FILE_PER_HOUR", "1000000");
    try (BenchDesk desk = BenchDesk.start(home, settings)) {
      measure(desk);
    }
  }

  private void measure(BenchDesk desk) throws Exception {
    String origin = "http://127.0.0.1:" + desk.httpPort();
    byte[] screenshot = screenshot();
    String[] passes = new String[count];
    for (int i = 0; i < count; i++) {
      passes[i] = FilledPost.passIn(get(origin + "/requests/new/deposit").body());
    }
    send(origin, screenshot, passes, Math.min(40, count / 4), 0);
    int warm = Math.min(40, count / 4);
    long began = System.nanoTime();
    double[] times = send(origin, screenshot, passes, count, warm);
    double seconds = (System.nanoTime() - began) / 1e9;
    double p95 = Figures.percentile(times, 0.95);
    double p50 = Figures.percentile(times, 0.5);
    long stored = stored(desk);
    awaitArticles(desk, origin, passes[0]);
    double[] asked = ask(origin, passes[0]);
    double suggestions = Figures.percentile(asked, 0.95);
    System.out.printf("%-48s %10s%n", "", "ms");
    System.out.printf("%-48s %10.1f%n", "form with a screenshot, median", p50);
    System.out.printf("%-48s %10.1f%n", "form with a screenshot, 95 of 100 within", p95);
    System.out.printf("%-48s %10.1f%n", "answers while typing, 95 of 100 within", suggestions);
    System.out.printf("%-48s %10d of %d%n", "tickets with their screenshot", stored, count);
    System.out.printf("%-48s %10.1f%n", "forms a second", times.length / seconds);
    System.out.printf("%-48s %10d%n", "bytes of a screenshot", screenshot.length);
    System.out.printf(
        "{\"bench\":\"form\",\"forms\":%d,\"stored\":%d,\"p50_ms\":%.1f,\"p95_ms\":%.1f,\"suggestions_p95_ms\":%.1f,\"limit_ms\":150,\"within\":%b}%n",
        count, stored, p50, p95, suggestions, stored == count && p95 <= 150 && suggestions <= 20);
  }

  private double[] send(String origin, byte[] screenshot, String[] passes, int to, int from)
      throws InterruptedException {
    double[] times = new double[to - from];
    var next = new AtomicInteger(from);
    try (ExecutorService threads = Executors.newFixedThreadPool(AT_A_TIME)) {
      for (int t = 0; t < AT_A_TIME; t++) {
        threads.execute(() -> {
          int i = next.getAndIncrement();
          while (i < to) {
            byte[] body =
                FilledPost.deposit(
                    passes[i], "bench" + i + "@mail" + i + ".example", distinct(screenshot, i));
            long start = System.nanoTime();
            int status = post(origin + "/requests/new/deposit", body);
            times[i - from] = (System.nanoTime() - start) / 1e6;
            if (status != 303) {
              throw new IllegalStateException("status " + status);
            }
            i = next.getAndIncrement();
          }
        });
      }
    }
    return times;
  }

  /// Equal pictures would be stored once: each gets a comment of its own.
  private static byte[] distinct(byte[] jpeg, int number) {
    byte[] word = "%08d".formatted(number).getBytes(StandardCharsets.US_ASCII);
    var out = new ByteArrayOutputStream(jpeg.length + 12);
    out.write(jpeg, 0, 2);
    out.writeBytes(new byte[] {(byte) 0xff, (byte) 0xfe, 0, 10});
    out.writeBytes(word);
    out.write(jpeg, 2, jpeg.length - 2);
    return out.toByteArray();
  }

  private double[] ask(String origin, String pass) {
    double[] times = new double[ASKED];
    for (int i = 0; i < ASKED; i++) {
      String words = URLEncoder.encode(TYPED.get(i % TYPED.size()), StandardCharsets.UTF_8);
      long start = System.nanoTime();
      get(origin + "/requests/suggestions?type=deposit&pass=" + pass + "&q=" + words);
      times[i] = (System.nanoTime() - start) / 1e6;
    }
    return times;
  }

  private void awaitArticles(BenchDesk desk, String origin, String pass) throws Exception {
    try (Connection connection = desk.connect()) {
      HelpSeed.fill(connection, ARTICLES, 2);
    }
    String path = origin + "/requests/suggestions?type=deposit&pass=" + pass + "&q=deposit";
    while (!get(path).body().contains("path")) {
      desk.pause(500);
    }
  }

  private static long stored(BenchDesk desk) throws Exception {
    try (Connection db = desk.connect();
        Statement statement = db.createStatement();
        ResultSet rs =
            statement.executeQuery(
                "select count(*) from ticket t where channel = 'form' and exists (select from attachment a where a.ticket_id = t.id)")) {
      rs.next();
      return rs.getLong(1);
    }
  }

  /// Noise enough for about 200 KB.
  private static byte[] screenshot() throws IOException {
    var random = new SplittableRandom(5);
    var image = new BufferedImage(720, 1280, BufferedImage.TYPE_INT_RGB);
    for (int y = 0; y < 1280; y++) {
      for (int x = 0; x < 720; x++) {
        int grey = (x / 3 + y / 5 + random.nextInt(26)) & 0xff;
        image.setRGB(x, y, grey << 16 | grey << 8 | (255 - grey));
      }
    }
    var out = new ByteArrayOutputStream();
    ImageIO.write(image, "jpg", out);
    return out.toByteArray();
  }

  private int post(String url, byte[] body) {
    return send(HttpRequest.newBuilder(URI.create(url))
            .header("Content-Type", FilledPost.CONTENT_TYPE)
            .POST(HttpRequest.BodyPublishers.ofByteArray(body))
            .build())
        .statusCode();
  }

  private HttpResponse<String> get(String url) {
    return send(HttpRequest.newBuilder(URI.create(url)).build());
  }

  private HttpResponse<String> send(HttpRequest request) {
    try {
      return client.send(request, HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
