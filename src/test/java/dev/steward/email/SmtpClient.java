package dev.steward.email;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/// Speaks to the receiver byte by byte, so that a test can be as wrong as it likes.
public final class SmtpClient implements AutoCloseable {
  private final Socket socket;
  private final InputStream in;
  private final OutputStream out;

  public SmtpClient(int port) throws IOException {
    this(new Socket("127.0.0.1", port));
  }

  public SmtpClient(Socket socket) throws IOException {
    this.socket = socket;
    socket.setTcpNoDelay(true);
    socket.setSoTimeout(20_000);
    in = new BufferedInputStream(socket.getInputStream());
    out = socket.getOutputStream();
  }

  public Socket socket() {
    return socket;
  }

  /// The next answer, all its lines; empty at the end of the connection.
  public String answer() throws IOException {
    var all = new StringBuilder();
    String line;
    do {
      line = line();
      all.append(all.isEmpty() ? "" : "\n").append(line);
    } while (line.length() > 3 && line.charAt(3) == '-');
    return all.toString();
  }

  private String line() throws IOException {
    var line = new ByteArrayOutputStream();
    for (int b = in.read(); b >= 0 && b != '\n'; b = in.read()) {
      if (b != '\r') {
        line.write(b);
      }
    }
    return line.toString(StandardCharsets.UTF_8);
  }

  public void raw(byte[] bytes) throws IOException {
    out.write(bytes);
    out.flush();
  }

  public void raw(String text) throws IOException {
    raw(text.getBytes(StandardCharsets.UTF_8));
  }

  public String say(String line) throws IOException {
    raw(line + "\r\n");
    return answer();
  }

  /// Greets and gives the envelope, up to the 354.
  public String envelope(String from, String... to) throws IOException {
    say("MAIL FROM:<" + from + ">");
    for (String recipient : to) {
      say("RCPT TO:<" + recipient + ">");
    }
    return say("DATA");
  }

  /// Sends a mail, dots stuffed, and gives the answer to the last dot.
  public String mail(byte[] mail, String from, String... to) throws IOException {
    String ready = envelope(from, to);
    if (!ready.startsWith("354")) {
      return ready;
    }
    raw(stuffed(mail));
    raw(endsLine(mail) ? ".\r\n" : "\r\n.\r\n");
    return answer();
  }

  public static byte[] stuffed(byte[] mail) {
    var out = new ByteArrayOutputStream(mail.length + 64);
    boolean lineStart = true;
    for (int i = 0; i < mail.length; i++) {
      if (lineStart && mail[i] == '.') {
        out.write('.');
      }
      out.write(mail[i]);
      lineStart = mail[i] == '\n' && i > 0 && mail[i - 1] == '\r';
    }
    return out.toByteArray();
  }

  public static boolean endsLine(byte[] mail) {
    return mail.length >= 2 && mail[mail.length - 1] == '\n' && mail[mail.length - 2] == '\r';
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
