package dev.steward.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

/// What a page weighs over the wire, compressed: alone, as whoever has been here before loads it,
/// and with every style sheet, script and picture it leads to, as whoever comes first. Response
/// headers are counted; connections are not, nor what scripts load later, such as the editor when
/// somebody begins to write.
final class PageWeight {
  private static final Pattern LEADS =
      Pattern.compile("(?:href|src)=\"(/static/[^\"#]+)|@import \"([^\"]+)\"");
  private static final Pattern MAPPED = Pattern.compile("\"([^\"]+)\":\"(/static/[^\"]+)\"");
  private static final Pattern IMPORTS = Pattern.compile("(?:import|from)\\s*\"([^\"]+)\"");

  private final HttpClient http;
  private final String origin;
  private final String cookie;
  private final Map<String, String> modules = new HashMap<>();

  PageWeight(HttpClient http, String origin, String cookie) {
    this.http = http;
    this.origin = origin;
    this.cookie = cookie;
  }

  /// In bytes.
  record Weight(long first, long again) {}

  Weight of(String path) throws IOException, InterruptedException {
    Fetched page = fetch(path);
    MAPPED.matcher(page.text()).results().forEach(m -> modules.put(m.group(1), m.group(2)));
    long all = page.bytes();
    Set<String> seen = new HashSet<>();
    Deque<String> left = new ArrayDeque<>();
    leads(path, page.text(), left);
    while (!left.isEmpty()) {
      String file = left.pop();
      if (seen.add(file)) {
        Fetched fetched = fetch(file);
        all += fetched.bytes();
        leads(file, fetched.text(), left);
      }
    }
    return new Weight(all, page.bytes());
  }

  private void leads(String from, String text, Deque<String> to) {
    Matcher leads = LEADS.matcher(text);
    while (leads.find()) {
      String named = leads.group(1) != null ? leads.group(1) : leads.group(2);
      to.push(URI.create(origin + from).resolve(named).getPath());
    }
    if (from.endsWith(".js")) {
      Matcher imports = IMPORTS.matcher(text);
      while (imports.find()) {
        String named = imports.group(1);
        if (modules.containsKey(named)) {
          to.push(modules.get(named));
        }
      }
    }
  }

  private Fetched fetch(String path) throws IOException, InterruptedException {
    var request =
        HttpRequest.newBuilder(URI.create(origin + path))
            .header("Cookie", cookie)
            .header("Accept-Encoding", "gzip")
            .build();
    var response = http.send(request, BodyHandlers.ofByteArray());
    if (response.statusCode() != 200) {
      throw new IOException(path + " gave " + response.statusCode());
    }
    byte[] body = response.body();
    long headers =
        response.headers().map().entrySet().stream()
            .flatMap(e -> e.getValue().stream().map(value -> e.getKey() + ": " + value))
            .mapToLong(line -> line.length() + 2L)
            .sum();
    boolean packed = response.headers().firstValue("Content-Encoding").orElse("").equals("gzip");
    byte[] plain =
        packed ? new GZIPInputStream(new java.io.ByteArrayInputStream(body)).readAllBytes() : body;
    return new Fetched(new String(plain, StandardCharsets.UTF_8), body.length + headers);
  }

  private record Fetched(String text, long bytes) {}
}
