package dev.steward.email.fetch;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/// Stands between a client and a server on the loopback and breaks what goes through it.
final class FaultProxy implements AutoCloseable {
  private final ServerSocket server;
  private final int target;
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();
  private final AtomicLong cutAfter = new AtomicLong(Long.MAX_VALUE);
  private final AtomicInteger connections = new AtomicInteger();
  private volatile boolean silent;

  FaultProxy(int target) {
    this.target = target;
    try {
      server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Thread.ofVirtual().start(this::accept);
  }

  int port() {
    return server.getLocalPort();
  }

  int connections() {
    return connections.get();
  }

  /// Cuts the connection, once, after so many more bytes have come from the server.
  void cutAfter(long bytes) {
    cutAfter.set(bytes);
  }

  /// Lets nothing through any more in either direction, without closing anything.
  void silence(boolean on) {
    silent = on;
  }

  /// Cuts all connections now.
  void cut() throws IOException {
    for (Socket socket : open) {
      socket.close();
    }
  }

  private void accept() {
    while (!server.isClosed()) {
      try {
        Socket client = server.accept();
        var toServer = new Socket("127.0.0.1", target);
        open.add(client);
        open.add(toServer);
        connections.incrementAndGet();
        Thread.ofVirtual().start(() -> pump(client, toServer, false));
        Thread.ofVirtual().start(() -> pump(toServer, client, true));
      } catch (IOException e) {
        if (!server.isClosed()) {
          throw new UncheckedIOException(e);
        }
      }
    }
  }

  private void pump(Socket from, Socket to, boolean counted) {
    try (from;
        to) {
      InputStream in = from.getInputStream();
      OutputStream out = to.getOutputStream();
      byte[] buffer = new byte[4096];
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        if (!silent) {
          int pass = counted ? (int) Math.min(n, Math.max(0, cutAfter.getAndAdd(-n))) : n;
          out.write(buffer, 0, pass);
          out.flush();
          if (pass < n) {
            cutAfter.set(Long.MAX_VALUE);
            return;
          }
        }
      }
    } catch (IOException _) {
      // the other direction was cut
    } finally {
      open.remove(from);
      open.remove(to);
    }
  }

  @Override
  public void close() throws IOException {
    server.close();
    cut();
  }
}
