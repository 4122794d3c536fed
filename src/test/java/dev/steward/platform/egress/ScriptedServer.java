package dev.steward.platform.egress;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;

/// A server that says what it is told to, byte for byte, reachable as `pictures.example`.
final class ScriptedServer implements AutoCloseable {
  private final ServerSocket socket;
  private final List<String> asked = new CopyOnWriteArrayList<>();
  private final CountDownLatch closed = new CountDownLatch(1);
  private volatile String head = "";
  private volatile String again = "";
  private volatile int pause;
  private volatile Optional<SSLContext> tls = Optional.empty();

  private ScriptedServer(ServerSocket socket) {
    this.socket = socket;
  }

  static ScriptedServer start() {
    try {
      var server = new ScriptedServer(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()));
      Thread.ofVirtual().start(server::accept);
      return server;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  int port() {
    return socket.getLocalPort();
  }

  String origin() {
    return "http://pictures.example:" + port();
  }

  /// The requests that came, with headers and body.
  List<String> asked() {
    return asked;
  }

  void says(String answer) {
    head = answer;
  }

  void saysForEver(String first, String then, int milliseconds) {
    head = first;
    again = then;
    pause = milliseconds;
  }

  /// Speaks TLS with a certificate that nobody vouches for.
  void encrypts() {
    tls = Optional.of(SelfMade.tls("pictures.example"));
  }

  @Override
  public void close() {
    closed.countDown();
    try {
      socket.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void accept() {
    try {
      while (true) {
        Socket client = socket.accept();
        Thread.ofVirtual().start(() -> answer(client));
      }
    } catch (IOException _) {
      // closed
    }
  }

  private void answer(Socket plain) {
    try (Socket client = secured(plain)) {
      asked.add(read(client.getInputStream()));
      OutputStream out = client.getOutputStream();
      out.write(head.getBytes(ISO_8859_1));
      out.flush();
      while (!again.isEmpty() && !closed.await(pause, TimeUnit.MILLISECONDS)) {
        out.write(again.getBytes(ISO_8859_1));
        out.flush();
      }
    } catch (IOException _) {
      // the client has had enough
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  private Socket secured(Socket plain) throws IOException {
    if (tls.isEmpty()) {
      return plain;
    }
    var secured = (SSLSocket) tls.get().getSocketFactory().createSocket(plain, null, true);
    secured.setUseClientMode(false);
    secured.startHandshake();
    return secured;
  }

  private static String read(InputStream in) throws IOException {
    var reader = new BufferedReader(new InputStreamReader(in, ISO_8859_1));
    var text = new StringBuilder();
    int length = 0;
    for (String line = reader.readLine();
        line != null && !line.isEmpty();
        line = reader.readLine()) {
      text.append(line).append("\r\n");
      if (line.toLowerCase(java.util.Locale.ROOT).startsWith("content-length:")) {
        length = Integer.parseInt(line.substring(15).strip());
      }
    }
    text.append("\r\n");
    for (int i = 0; i < length; i++) {
      text.append((char) reader.read());
    }
    return text.toString();
  }
}
