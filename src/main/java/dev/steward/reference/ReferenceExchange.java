package dev.steward.reference;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.steward.exchange.signing.Signature;
import dev.steward.exchange.signing.SigningKey;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.json.JsonMapper;

/// Serves the contract over HTTP on this machine only. Refuses what is not signed with its key, or
/// was sent before. Safe for any number of threads.
public final class ReferenceExchange implements AutoCloseable {
  private static final Pattern PATH = Pattern.compile("/v1/accounts/([0-9A-Za-z]+)(/[a-z-]+)?");
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final HttpServer server;
  private final SigningKey key;
  private final String keyId;
  private final InstantSource clock;
  private final Set<String> nonces = ConcurrentHashMap.newKeySet();
  private final Set<String> frozen = ConcurrentHashMap.newKeySet();
  private final AtomicInteger acts = new AtomicInteger();
  private final CountDownLatch closed = new CountDownLatch(1);
  private volatile Mode mode = Mode.WELL;

  private ReferenceExchange(HttpServer server, SigningKey key, String keyId, InstantSource clock) {
    this.server = server;
    this.key = key;
    this.keyId = keyId;
    this.clock = clock;
  }

  /// Starts one.
  ///
  /// @param port 0 for any that is free
  /// @param key checks signatures
  public static ReferenceExchange start(int port, SigningKey key, String keyId, InstantSource clock)
      throws IOException {
    var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
    HttpServer server = HttpServer.create(address, 64);
    var exchange = new ReferenceExchange(server, key, keyId, clock);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", exchange::answer);
    server.start();
    return exchange;
  }

  /// What checks signatures.
  public SigningKey key() {
    return key;
  }

  /// Where it is.
  public String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  /// Behaves like this from now on.
  public void behave(Mode other) {
    mode = other;
  }

  /// Whether an account was frozen here.
  public boolean isFrozen(String uid) {
    return frozen.contains(uid);
  }

  @Override
  public void close() {
    closed.countDown();
    server.stop(0);
  }

  private void answer(HttpExchange request) throws IOException {
    try (request) {
      Mode present = mode;
      byte[] body = request.getRequestBody().readAllBytes();
      if (present == Mode.SLOW) {
        awaitTooLong();
      }
      if (present == Mode.DOWN) {
        send(request, 503, Map.of("error", "maintenance"));
      } else if (present == Mode.BABBLING) {
        write(request, 200, "<html>It works!</html>");
      } else if (!isSigned(request, body)) {
        send(request, 401, Map.of("error", "signature"));
      } else {
        route(request, present);
      }
    }
  }

  private void route(HttpExchange request, Mode present) throws IOException {
    URI uri = request.getRequestURI();
    Matcher path = PATH.matcher(uri.getPath());
    if (!path.matches() || !Accounts.exists(path.group(1))) {
      send(request, 404, Map.of("error", "not-found"));
      return;
    }
    String uid = path.group(1);
    String part = Optional.ofNullable(path.group(2)).orElse("");
    Optional<Map<String, Object>> answer =
        request.getRequestMethod().equals("POST") ? acted(uid, part) : told(uid, part, query(uri));
    if (answer.isEmpty()) {
      send(request, 404, Map.of("error", "not-found"));
    } else {
      send(request, 200, present == Mode.LYING ? Lies.about(answer.get()) : answer.get());
    }
  }

  private Optional<Map<String, Object>> told(String uid, String part, Map<String, String> query) {
    Instant now = clock.instant();
    return switch (part) {
      case "" -> {
        Map<String, Object> account = Accounts.account(uid, now, query.containsKey("balances"));
        if (isFrozen(uid)) {
          account.put("status", "frozen");
        }
        yield Optional.of(account);
      }
      case "/activity" -> Optional.of(of("activity", Accounts.activity(uid, now)));
      case "/transfers" -> Optional.of(of("transfers", Transfers.of(uid, now)));
      case "/fills" -> Optional.of(of("fills", fills(uid, query, now)));
      case "/anti-phishing-code" -> Optional.of(of("code", "moon" + uid.substring(5)));
      default -> Optional.empty();
    };
  }

  private static List<Map<String, Object>> fills(
      String uid, Map<String, String> query, Instant now) {
    return Optional.ofNullable(query.get("order"))
        .map(order -> Trades.ofOrder(uid, order, now))
        .orElseGet(() ->
            Trades.of(
                uid,
                Instant.parse(
                    query.getOrDefault("from", now.minus(Duration.ofDays(30)).toString())),
                Instant.parse(query.getOrDefault("to", now.toString())),
                now));
  }

  private Optional<Map<String, Object>> acted(String uid, String part) {
    switch (part) {
      case "/freezes" -> frozen.add(uid);
      case "/releases" -> frozen.remove(uid);
      case "/revocations" -> {}
      default -> {
        return Optional.empty();
      }
    }
    return Optional.of(of("id", "A" + acts.incrementAndGet()));
  }

  private static Map<String, Object> of(String name, Object value) {
    var answer = new LinkedHashMap<String, Object>();
    answer.put(name, value);
    return answer;
  }

  private boolean isSigned(HttpExchange request, byte[] body) {
    var fields = new HashMap<String, String>();
    request
        .getRequestHeaders()
        .forEach((name, values) -> fields.put(name.toLowerCase(Locale.ROOT), values.getFirst()));
    URI uri = request.getRequestURI();
    var signed =
        new Signature.Request(
            request.getRequestMethod(),
            uri.getRawPath(),
            uri.getRawQuery() == null ? "?" : "?" + uri.getRawQuery(),
            body.length == 0 ? Optional.empty() : Optional.of(body));
    return Signature.verify(signed, fields, key, keyId, clock.instant())
        .filter(nonces::add)
        .isPresent();
  }

  private static Map<String, String> query(URI uri) {
    var query = new HashMap<String, String>();
    if (uri.getQuery() != null) {
      for (String each : uri.getQuery().split("&")) {
        String[] parts = each.split("=", 2);
        query.put(parts[0], parts.length > 1 ? parts[1] : "");
      }
    }
    return query;
  }

  private void awaitTooLong() {
    try {
      var _ = closed.await(30, TimeUnit.SECONDS);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  private static void send(HttpExchange request, int status, Map<String, Object> answer)
      throws IOException {
    write(request, status, JSON.writeValueAsString(answer));
  }

  private static void write(HttpExchange request, int status, String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    request.getResponseHeaders().set("Content-Type", "application/json");
    request.sendResponseHeaders(status, bytes.length);
    request.getResponseBody().write(bytes);
  }
}
