package dev.steward.operation.doctor;

import dev.steward.platform.Home;
import dev.steward.platform.HomeLock;
import dev.steward.platform.health.Finding;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/// Looks at the doors: those of a running desk must answer, those of a stopped one must be free,
/// and the way out must be open.
@Component
class PortExamination {

  private static final int LIMIT_MILLIS = 5000;
  private static final int WEB = 8080;
  private static final int SMTP = 2525;
  private static final int SUBMISSION = 587;
  private static final int SMTPS = 465;

  private final Environment environment;
  private final Home home;

  PortExamination(Environment environment, Home home) {
    this.environment = environment;
    this.home = home;
  }

  Finding web() {
    return door(port("server.port", WEB), false);
  }

  Finding inbound() {
    int port = port("steward.smtp.port", SMTP);
    return port == 0 ? Finding.ok("port.off") : door(port, true);
  }

  Finding outbound() {
    String url = environment.getProperty("steward.outbound.smtp.url", "");
    if (url.isBlank()) {
      return Finding.warn("outbound.unset");
    }
    URI uri = URI.create(url);
    boolean implicitTls = "smtps".equals(uri.getScheme());
    int port = uri.getPort() > 0 ? uri.getPort() : implicitTls ? SMTPS : SUBMISSION;
    String where = uri.getHost() + ":" + port;
    return answers(new InetSocketAddress(uri.getHost(), port), !implicitTls)
        ? Finding.ok("outbound", where)
        : Finding.fail("outbound.silent", where);
  }

  private Finding door(int port, boolean greets) {
    var here = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
    if (isServing()) {
      return answers(here, greets)
          ? Finding.ok("port.answers", String.valueOf(port))
          : Finding.fail("port.silent", String.valueOf(port));
    }
    return isFree(port)
        ? Finding.ok("port.free", String.valueOf(port))
        : Finding.fail("port.taken", String.valueOf(port));
  }

  private boolean isServing() {
    var free = HomeLock.take(home, "doctor");
    free.ifPresent(HomeLock::close);
    return free.isEmpty() && HomeLock.holderPurpose(home).equals(HomeLock.SERVING);
  }

  /// Whether somebody takes the connection and, when `greets`, says `220` first (RFC 5321, 3.1).
  private static boolean answers(InetSocketAddress where, boolean greets) {
    try (var socket = new Socket()) {
      socket.connect(where, LIMIT_MILLIS);
      socket.setSoTimeout(LIMIT_MILLIS);
      return !greets
          || new String(socket.getInputStream().readNBytes(3), StandardCharsets.US_ASCII)
              .equals("220");
    } catch (IOException e) {
      return false;
    }
  }

  private static boolean isFree(int port) {
    try (var _ = new ServerSocket(port)) {
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  private int port(String name, int otherwise) {
    return environment.getProperty(name, Integer.class, otherwise);
  }
}
