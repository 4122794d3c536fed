package dev.steward.platform.command;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.util.List;
import org.springframework.context.ConfigurableApplicationContext;

/// Asks a desk that has just started for the pages a start soon needs, so that the start cache made
/// of this run holds the classes behind them. Played once after a build, by `bin/steward`.
final class Rehearsal {

  private static final List<String> PAGES =
      List.of("/health/live", "/health/ready", "/metrics", "/desk", "/sign-in", "/api/v2/tickets");

  private Rehearsal() {}

  static void play(ConfigurableApplicationContext context) {
    String port = context.getEnvironment().getRequiredProperty("local.server.port");
    for (String page : PAGES) {
      try {
        var connection =
            (HttpURLConnection)
                URI.create("http://127.0.0.1:" + port + page).toURL().openConnection();
        connection.setReadTimeout(5000);
        try (InputStream body =
            connection.getResponseCode() < 400
                ? connection.getInputStream()
                : connection.getErrorStream()) {
          if (body != null) {
            body.transferTo(OutputStream.nullOutputStream());
          }
        }
      } catch (IOException e) {
        // A page that fails here fails for people too, where it is noticed.
        continue;
      }
    }
  }
}
