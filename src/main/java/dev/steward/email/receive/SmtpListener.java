package dev.steward.email.receive;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One listening port and the connections that came through it.
final class SmtpListener {
  private static final Logger log = LoggerFactory.getLogger(SmtpListener.class);
  private static final int BACKLOG = 256;

  private final Reception reception;
  private final boolean lmtp;
  private final ServerSocket server;
  private final Set<SmtpSession> sessions = ConcurrentHashMap.newKeySet();
  private final Map<InetAddress, Integer> perPeer = new ConcurrentHashMap<>();

  SmtpListener(Reception reception, boolean lmtp, int port) {
    this.reception = reception;
    this.lmtp = lmtp;
    String bind = reception.settings().bind();
    try {
      server = new ServerSocket();
      server.setReuseAddress(true);
      server.bind(
          bind.equals("*") ? new InetSocketAddress(port) : new InetSocketAddress(bind, port),
          BACKLOG);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot listen for mail on port " + port, e);
    }
    Thread.ofVirtual().name(lmtp ? "lmtp-listener" : "smtp-listener").start(this::listen);
  }

  int port() {
    return server.getLocalPort();
  }

  /// Takes no more connections and ends the ones there are, giving mails on their way in time to be
  /// stored.
  void stop(Duration patience) {
    try (server) {
      server.close();
      long deadline = System.nanoTime() + patience.toNanos();
      for (SmtpSession session : sessions) {
        session.leave();
      }
      while (!sessions.isEmpty() && System.nanoTime() - deadline < 0) {
        Thread.sleep(5);
      }
      for (SmtpSession session : sessions) {
        session.cut();
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    } catch (IOException e) {
      log.warn("A mail connection did not end cleanly: {}", e.toString());
    }
  }

  private void listen() {
    while (!server.isClosed()) {
      try {
        Socket socket = server.accept();
        if (isWelcome(socket)) {
          serve(socket);
        } else {
          turnAway(socket);
        }
      } catch (IOException e) {
        if (!server.isClosed()) {
          log.warn("A mail connection could not be taken: {}", e.toString());
        }
      }
    }
  }

  private boolean isWelcome(Socket socket) {
    ReceiverSettings settings = reception.settings();
    boolean known =
        settings.proxyProtocol()
            || perPeer.getOrDefault(socket.getInetAddress(), 0) < settings.maxConnectionsPerPeer();
    return known && sessions.size() < settings.maxConnections();
  }

  /// A session has a thread of the system: a mail waits some ten times, for its sender or for the
  /// database, and waiting in a virtual thread costs two more switches each time.
  private void serve(Socket socket) throws IOException {
    InetAddress from = socket.getInetAddress();
    var session = new SmtpSession(reception, lmtp, socket);
    sessions.add(session);
    perPeer.merge(from, 1, Integer::sum);
    Thread.ofPlatform()
        .name("smtp-session")
        .daemon()
        .start(() -> {
          try {
            session.run();
          } finally {
            sessions.remove(session);
            perPeer.computeIfPresent(from, (_, count) -> count > 1 ? count - 1 : null);
          }
        });
  }

  private static void turnAway(Socket socket) throws IOException {
    try (socket) {
      byte[] answer = Answer.TOO_MANY_CONNECTIONS.line().getBytes(StandardCharsets.US_ASCII);
      socket.getOutputStream().write(answer);
    }
  }
}
