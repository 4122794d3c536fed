package dev.steward.platform.web;

import org.eclipse.jetty.server.AbstractConnector;
import org.springframework.boot.jetty.servlet.JettyServletWebServerFactory;
import org.springframework.boot.web.server.Compression;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/// How the HTTP server is set up: pages are compressed, and connections may idle for longer than
/// the ping of the live stream, which would otherwise be cut.
@Component
class ServerRules implements WebServerFactoryCustomizer<JettyServletWebServerFactory> {

  private static final long IDLE_MILLIS = 60_000;

  @Override
  public void customize(JettyServletWebServerFactory factory) {
    var compression = new Compression();
    compression.setEnabled(true);
    compression.setMimeTypes(
        new String[] {"text/html", "application/json", "application/problem+json"});
    factory.setCompression(compression);
    factory.addServerCustomizers(server -> {
      for (var connector : server.getConnectors()) {
        if (connector instanceof AbstractConnector ours) {
          ours.setIdleTimeout(IDLE_MILLIS);
        }
      }
    });
  }
}
