package dev.steward.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// What a browser does with the page of a list left open: it follows the list and the tickets that
/// it shows, and asks for the list when it is told that it changed, with the pauses of
/// `live_list.js`.
final class OpenScreen implements AutoCloseable {
  private static final Pattern SINCE = Pattern.compile("data-live-since-value=\"(\\d+)\"");
  private static final Pattern ROW = Pattern.compile("id=\"row-(\\d+)\"");

  private final HttpClient http;
  private final String origin;
  private final String cookie;
  private final String view;
  private final List<Seen> heard = new CopyOnWriteArrayList<>();
  private final List<Seen> shown = new CopyOnWriteArrayList<>();
  private final AtomicLong asked = new AtomicLong();
  private final AtomicLong told = new AtomicLong(-1);
  private volatile InputStream stream = InputStream.nullInputStream();
  private volatile boolean closed;

  OpenScreen(HttpClient http, String origin, String cookie, String view) {
    this.http = http;
    this.origin = origin;
    this.cookie = cookie;
    this.view = view;
  }

  /// A moment at which the screen had come as far as a sequence of changes.
  ///
  /// @param at `System.nanoTime()`
  record Seen(long sequence, long at) {}

  String view() {
    return view;
  }

  /// When it was told, and when it showed what it was told.
  List<Seen> heard() {
    return heard;
  }

  List<Seen> shown() {
    return shown;
  }

  /// Requests for the list.
  long asked() {
    return asked.get();
  }

  /// Loads the page and follows it from then on.
  void open() throws IOException, InterruptedException {
    String page = get("/desk/views/" + view, "").body();
    Matcher since = SINCE.matcher(page);
    if (!since.find()) {
      throw new IOException("no list at " + view);
    }
    String rows =
        ROW.matcher(page).results().map(row -> row.group(1)).collect(Collectors.joining("."));
    String topics = "list:" + view + ":" + rows + ",views,counts";
    var request =
        request(
            "/desk/live?since="
                + since.group(1)
                + "&topics="
                + URLEncoder.encode(topics, StandardCharsets.UTF_8));
    stream = http.send(request.build(), BodyHandlers.ofInputStream()).body();
    Thread.ofVirtual().start(this::listen);
    Thread.ofVirtual().start(this::look);
  }

  private void listen() {
    try (var lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
      long sequence = -1;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.startsWith("id:")) {
          sequence = Long.parseLong(line.substring(3).strip());
        } else if (line.startsWith("data:list:")) {
          heard.add(new Seen(sequence, System.nanoTime()));
          told.set(sequence);
        }
      }
    } catch (IOException ended) {
      if (!closed) {
        System.err.println("a stream ended: " + ended);
      }
    }
  }

  private void look() {
    try {
      long done = -1;
      while (!closed) {
        long wanted = told.get();
        if (wanted > done) {
          long began = System.nanoTime();
          HttpResponse<String> list = get("/desk/views/" + view + "/rows", String.valueOf(wanted));
          asked.incrementAndGet();
          done = wanted;
          long sequence = list.headers().firstValueAsLong("X-Live-Sequence").orElse(wanted);
          shown.add(new Seen(Math.max(wanted, sequence), System.nanoTime()));
          long took = (System.nanoTime() - began) / 1_000_000;
          pause(Math.clamp(10 * took, 250, 5_000) - Math.min(took, 200));
        } else {
          pause(5);
        }
      }
    } catch (IOException | InterruptedException ended) {
      if (!closed) {
        System.err.println("a screen ended: " + ended);
      }
    }
  }

  private static void pause(long millis) {
    LockSupport.parkNanos(millis * 1_000_000);
  }

  private HttpResponse<String> get(String path, String since)
      throws IOException, InterruptedException {
    HttpRequest.Builder request = request(path);
    if (!since.isEmpty()) {
      request.header("X-Live-Since", since).header("Accept-Encoding", "gzip");
    }
    HttpResponse<String> response =
        http.send(request.build(), BodyHandlers.ofString(StandardCharsets.ISO_8859_1));
    if (response.statusCode() != 200) {
      throw new IOException(path + " gave " + response.statusCode());
    }
    return response;
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(origin + path)).header("Cookie", cookie);
  }

  @Override
  public void close() throws IOException {
    closed = true;
    stream.close();
  }
}
