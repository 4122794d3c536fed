package dev.steward.reference;

import dev.steward.exchange.signing.SigningKey;
import java.io.IOException;
import java.io.PrintStream;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;

/// `bin/reference-exchange [--port N] [--mode well|slow|down|lying|babbling]`.
public final class ReferenceMain {
  /// The secret that the program is started with unless `REFERENCE_SECRET` says another; for trying
  /// out only, since everybody knows it.
  static final String SECRET = "cmVmZXJlbmNlLWV4Y2hhbmdlLWlzLW5vLXNlY3JldC4uLi4=";

  private ReferenceMain() {}

  /// Serves until it is stopped.
  public static void main(String[] words) throws IOException {
    run(Map.copyOf(System.getenv()), words, System.out);
  }

  @SuppressWarnings("resource")
  private static void run(Map<String, String> environment, String[] words, PrintStream out)
      throws IOException {
    int port = 8099;
    Mode mode = Mode.WELL;
    for (int i = 0; i + 1 < words.length; i += 2) {
      switch (words[i]) {
        case "--port" -> port = Integer.parseInt(words[i + 1]);
        case "--mode" -> mode = Mode.valueOf(words[i + 1].toUpperCase(Locale.ROOT));
        default -> throw new IllegalArgumentException("unknown: " + words[i]);
      }
    }
    String secret = environment.getOrDefault("REFERENCE_SECRET", SECRET);
    var key = new SigningKey.Shared(Base64.getDecoder().decode(secret));
    ReferenceExchange exchange =
        ReferenceExchange.start(port, key, "steward", InstantSource.system());
    exchange.behave(mode);
    out.println("Reference exchange at " + exchange.url() + ", behaving " + mode);
    out.println("STEWARD_EXCHANGE_URL=" + exchange.url());
    out.println("STEWARD_EXCHANGE_SECRET=" + secret);
  }
}
