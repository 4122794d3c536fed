package dev.steward.staff;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A browser without scripts: keeps cookies, sends the form token, follows nothing by itself. */
public final class Browser {
  private static final Pattern TOKEN = Pattern.compile("name=\"csrf-token\" content=\"([^\"]+)\"");

  private final CookieManager cookies = new CookieManager();
  private final HttpClient client = HttpClient.newBuilder().cookieHandler(cookies).build();
  private final String origin;
  private String formToken = "";

  public Browser(int port) {
    this.origin = "http://localhost:" + port;
  }

  public HttpResponse<String> open(String path) {
    HttpResponse<String> answer = send(request(path).build());
    Matcher token = TOKEN.matcher(answer.body());
    if (token.find()) {
      formToken = token.group(1);
    }
    return answer;
  }

  /** Submits a form with fields `a=b`. */
  public HttpResponse<String> submit(String path, String... fields) {
    if (formToken.isEmpty()) {
      open("/sign-in");
    }
    String body =
        java.util.stream.Stream.concat(
                java.util.stream.Stream.of("_csrf=" + formToken), java.util.Arrays.stream(fields))
            .map(Browser::encoded)
            .collect(Collectors.joining("&"));
    HttpResponse<String> answer =
        send(
            request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Origin", origin)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build());
    Matcher token = TOKEN.matcher(answer.body());
    if (token.find()) {
      formToken = token.group(1);
    }
    return answer;
  }

  /** A request with further headers and without cookies. */
  public HttpResponse<String> program(String path, Map<String, String> headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(origin + path)).header("Accept", "application/json");
    headers.forEach(request::header);
    try {
      return HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  public Optional<String> cookie(String name) {
    return cookies.getCookieStore().getCookies().stream()
        .filter(cookie -> cookie.getName().equals(name))
        .map(HttpCookie::getValue)
        .findFirst();
  }

  /** Gives this browser a cookie of this desk, as somebody at its keyboard could. */
  public void plant(String name, String value) {
    try {
      cookies.put(
          URI.create(origin), Map.of("Set-Cookie", List.of(name + "=" + value + "; Path=/")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static String location(HttpResponse<?> answer) {
    return answer.headers().firstValue("Location").orElse("");
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(origin + path))
        .header("Accept", "text/html")
        .header("User-Agent", "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Firefox/140.0");
  }

  /// Once more where a kept connection had been closed meanwhile, as browsers do.
  private HttpResponse<String> send(HttpRequest request) {
    try {
      return client.send(request, BodyHandlers.ofString());
    } catch (IOException _) {
      return sendAgain(request);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private HttpResponse<String> sendAgain(HttpRequest request) {
    try {
      return client.send(request, BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String encoded(String field) {
    int equals = field.indexOf('=');
    return field.substring(0, equals)
        + "="
        + URLEncoder.encode(field.substring(equals + 1), StandardCharsets.UTF_8);
  }
}
