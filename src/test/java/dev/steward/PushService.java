package dev.steward;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;

/// A push service for tests: takes what is posted to it and answers as it was told for that path,
/// 201 otherwise. One for all tests of a process.
public final class PushService {
  private static final PushService ONE = new PushService();

  private final Map<String, List<Pushed>> taken = new ConcurrentHashMap<>();
  private final Map<String, Integer> answers = new ConcurrentHashMap<>();
  private final HttpServer server;

  private PushService() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 50);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/", this::take);
    server.start();
    Runtime.getRuntime().addShutdownHook(new Thread(() -> server.stop(0)));
  }

  /// What came to it.
  ///
  /// @param headers by name in lower case
  public record Pushed(Map<String, String> headers, byte[] body) {}

  /// Where it is.
  public static String origin() {
    return "http://localhost:" + ONE.server.getAddress().getPort();
  }

  /// What came to a path, oldest first.
  public static List<Pushed> at(String path) {
    return ONE.taken.getOrDefault(path, List.of());
  }

  /// Answers like this at a path from now on.
  public static void answers(String path, int status) {
    ONE.answers.put(path, status);
  }

  private void take(HttpExchange exchange) throws IOException {
    try (exchange) {
      String path = exchange.getRequestURI().getPath();
      byte[] body = exchange.getRequestBody().readAllBytes();
      Map<String, String> headers =
          exchange.getRequestHeaders().entrySet().stream()
              .collect(
                  Collectors.toMap(
                      each -> each.getKey().toLowerCase(Locale.ROOT),
                      each -> String.join(",", each.getValue())));
      taken.computeIfAbsent(path, _ -> new CopyOnWriteArrayList<>()).add(new Pushed(headers, body));
      exchange.sendResponseHeaders(answers.getOrDefault(path, 201), -1);
    }
  }
}
