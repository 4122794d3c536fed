package dev.steward.form;

import dev.steward.TestDesk;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Somebody without scripts who fills in a form.
public final class Post {
  private static final String BOUNDARY = "----steward-test-boundary";
  private static final HttpClient client = HttpClient.newHttpClient();
  private static final Pattern PASS = Pattern.compile("name=\"pass\" value=\"([^\"]+)\"");

  private final TestDesk desk;
  private final String path;
  private final Map<String, String> fields = new LinkedHashMap<>();
  private final List<FilePart> files = new ArrayList<>();

  private Post(TestDesk desk, String path) {
    this.desk = desk;
    this.path = path;
  }

  /// Opens the form.
  public static Post open(TestDesk desk, String code) {
    var post = new Post(desk, "/requests/new/" + code);
    return post.with("pass", passIn(get(desk, post.path).body()));
  }

  /// The pass in a page.
  public static String passIn(String page) {
    Matcher found = PASS.matcher(page);
    if (!found.find()) {
      throw new AssertionError("no pass in " + page);
    }
    return found.group(1);
  }

  /// A page.
  public static HttpResponse<String> get(TestDesk desk, String path) {
    return send(HttpRequest.newBuilder(URI.create(desk.url(path))).build());
  }

  /// Types.
  public Post with(String name, String value) {
    fields.put(name, value);
    return this;
  }

  /// Adds a file.
  public Post with(String field, String name, byte[] bytes) {
    files.add(new FilePart(field, name, bytes));
    return this;
  }

  /// Sends it, without following.
  public HttpResponse<String> send() {
    return send(
        HttpRequest.newBuilder(URI.create(desk.url(path)))
            .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
            .POST(HttpRequest.BodyPublishers.ofByteArray(body()))
            .build());
  }

  private byte[] body() {
    var out = new ByteArrayOutputStream();
    fields.forEach((name, value) -> {
      write(
          out,
          "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n");
      write(out, value + "\r\n");
    });
    for (FilePart file : files) {
      write(
          out,
          "--%s\r\nContent-Disposition: form-data; name=\"%s\"; filename=\"%s\"\r\nContent-Type: application/octet-stream\r\n\r\n"
              .formatted(BOUNDARY, file.field(), file.name()));
      out.writeBytes(file.bytes());
      write(out, "\r\n");
    }
    write(out, "--" + BOUNDARY + "--\r\n");
    return out.toByteArray();
  }

  private static void write(ByteArrayOutputStream out, String text) {
    out.writeBytes(text.getBytes(StandardCharsets.UTF_8));
  }

  private static HttpResponse<String> send(HttpRequest request) {
    try {
      return client.send(request, HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private record FilePart(String field, String name, byte[] bytes) {}
}
