package dev.steward.email.send;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import org.jspecify.annotations.Nullable;

/// A mail server that does at each step what a test tells it to: answer, hang up, or say nothing.
///
/// Steps are `CONNECT`, the commands, `BODY` (after 10 KB of a mail) and `END` (after the end
/// mark).
final class ScriptedSmtpServer implements AutoCloseable {
  static final String HANG_UP = "hang up";
  static final String SILENCE = "silence";

  final List<String> commands = new CopyOnWriteArrayList<>();
  final List<byte[]> mails = new CopyOnWriteArrayList<>();
  final AtomicInteger connections = new AtomicInteger();
  private final Map<String, String> script = new ConcurrentHashMap<>();
  private final CountDownLatch closed = new CountDownLatch(1);
  private final ServerSocket server;
  private volatile List<String> offers = List.of("PIPELINING", "8BITMIME");
  private volatile @Nullable SSLContext tls;

  ScriptedSmtpServer() {
    try {
      server = new ServerSocket(0, 100, InetAddress.getByName("0.0.0.0"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Thread.ofVirtual().start(this::accept);
  }

  int port() {
    return server.getLocalPort();
  }

  ScriptedSmtpServer at(String step, String answer) {
    script.put(step, answer);
    return this;
  }

  void asUsual() {
    script.clear();
  }

  ScriptedSmtpServer offering(String... keywords) {
    offers = List.of(keywords);
    return this;
  }

  ScriptedSmtpServer encrypting(SSLContext context) {
    tls = context;
    return this;
  }

  @Override
  public void close() {
    closed.countDown();
    try {
      server.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void accept() {
    while (!server.isClosed()) {
      try {
        Socket socket = server.accept();
        connections.incrementAndGet();
        Thread.ofVirtual().start(() -> serve(socket));
      } catch (IOException _) {
        return;
      }
    }
  }

  private void serve(Socket accepted) {
    try (Socket socket = accepted) {
      new Session(socket).run();
    } catch (IOException _) {
      // The client has gone, or was told to.
    }
  }

  private final class Session {
    private Socket socket;
    private InputStream in;
    private OutputStream out;

    Session(Socket socket) throws IOException {
      use(socket);
    }

    private void use(Socket next) throws IOException {
      socket = next;
      in = new BufferedInputStream(next.getInputStream());
      out = next.getOutputStream();
    }

    void run() throws IOException {
      answer("CONNECT", "220 scripted.example ESMTP");
      for (String line = line(); line != null; line = line()) {
        commands.add(line);
        String verb = line.split("[ :]", 2)[0].toUpperCase(Locale.ROOT);
        switch (verb) {
          case "EHLO" -> answer(verb, ehlo());
          case "DATA" -> data();
          case "STARTTLS" -> startTls();
          case "AUTH" -> auth(line);
          case "QUIT" -> {
            answer(verb, "221 bye");
            return;
          }
          default -> answer(verb, "250 2.0.0 ok");
        }
      }
    }

    private String ehlo() {
      var lines = new StringBuilder("250-scripted.example\r\n");
      offers.forEach(offer -> lines.append("250-").append(offer).append("\r\n"));
      return lines.append("250 HELP").toString();
    }

    private void data() throws IOException {
      if (!answer("DATA", "354 go on").startsWith("354")) {
        return;
      }
      var mail = new ByteArrayOutputStream();
      for (byte[] line = rawLine(); !isEnd(line); line = rawLine()) {
        mail.write(line, line[0] == '.' ? 1 : 0, line[0] == '.' ? line.length - 1 : line.length);
        if (mail.size() > 10_000 && script.containsKey("BODY")) {
          answer("BODY", "");
          return;
        }
      }
      mails.add(mail.toByteArray());
      answer("END", "250 2.0.0 queued as 1");
    }

    private void startTls() throws IOException {
      answer("STARTTLS", "220 go on");
      SSLSocket encrypted =
          (SSLSocket)
              Objects.requireNonNull(tls)
                  .getSocketFactory()
                  .createSocket(socket, null, socket.getPort(), true);
      encrypted.setUseClientMode(false);
      encrypted.startHandshake();
      use(encrypted);
    }

    private void auth(String line) throws IOException {
      if (line.equals("AUTH LOGIN")) {
        say("334 VXNlcm5hbWU6");
        commands.add(Objects.requireNonNull(line()));
        say("334 UGFzc3dvcmQ6");
        commands.add(Objects.requireNonNull(line()));
      }
      answer("AUTH", "235 2.7.0 welcome");
    }

    /// What was said; does not come back from a hang-up.
    private String answer(String step, String usual) throws IOException {
      String said = script.getOrDefault(step, usual);
      switch (said) {
        case HANG_UP -> throw new IOException("told to hang up");
        case SILENCE -> {
          try {
            closed.await();
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
          throw new IOException("was silent to the end");
        }
        default -> say(said);
      }
      if (said.startsWith("421")) {
        throw new IOException("said goodbye");
      }
      return said;
    }

    private void say(String text) throws IOException {
      out.write((text + "\r\n").getBytes(StandardCharsets.UTF_8));
      out.flush();
    }

    private @Nullable String line() throws IOException {
      byte[] raw = rawLine();
      return raw.length == 0 ? null : new String(raw, StandardCharsets.UTF_8).stripTrailing();
    }

    private byte[] rawLine() throws IOException {
      var line = new ByteArrayOutputStream();
      for (int next = in.read(); next >= 0; next = in.read()) {
        line.write(next);
        if (next == '\n') {
          break;
        }
      }
      return line.toByteArray();
    }

    private boolean isEnd(byte[] line) throws IOException {
      if (line.length == 0) {
        throw new IOException("the client hung up within a mail");
      }
      return new String(line, StandardCharsets.ISO_8859_1).equals(".\r\n");
    }
  }
}
