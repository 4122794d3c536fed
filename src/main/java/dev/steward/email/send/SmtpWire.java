package dev.steward.email.send;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// Lines to and from an SMTP server over one socket, which may be exchanged for an encrypted one.
/// Bounded in what it reads.
final class SmtpWire implements Closeable {
  private static final int LONGEST_LINE = 4096;
  private static final int MOST_LINES = 200;

  private Socket socket;
  private InputStream in;
  private OutputStream out;

  SmtpWire(Socket socket) throws IOException {
    this.socket = socket;
    this.in = new BufferedInputStream(socket.getInputStream());
    this.out = new BufferedOutputStream(socket.getOutputStream(), 64 * 1024);
  }

  Socket socket() {
    return socket;
  }

  /// Goes on over an encrypted socket. What the server sent in plain text before is thrown away: it
  /// may have been put there by somebody on the way (CVE-2011-0411).
  void upgrade(Socket encrypted) throws IOException {
    socket = encrypted;
    in = new BufferedInputStream(encrypted.getInputStream());
    out = new BufferedOutputStream(encrypted.getOutputStream(), 64 * 1024);
  }

  SmtpReply command(String line, Duration patience) throws IOException {
    put(line);
    flush();
    return reply(patience);
  }

  /// Writes a command that is sent with the next flush.
  void put(String line) throws IOException {
    out.write(line.getBytes(StandardCharsets.UTF_8));
    out.write('\r');
    out.write('\n');
  }

  /// Writes a mail with its dots doubled (RFC 5321 section 4.5.2); the end mark is not written.
  void putMail(byte[] raw) throws IOException {
    int from = 0;
    boolean lineStart = true;
    for (int i = 0; i < raw.length; i++) {
      if (lineStart && raw[i] == '.') {
        out.write(raw, from, i - from);
        out.write('.');
        from = i;
      }
      lineStart = raw[i] == '\n' && i > 0 && raw[i - 1] == '\r';
    }
    out.write(raw, from, raw.length - from);
    if (!lineStart) {
      out.write('\r');
      out.write('\n');
    }
  }

  void flush() throws IOException {
    out.flush();
  }

  boolean isSomethingWaiting() throws IOException {
    return in.available() > 0;
  }

  SmtpReply reply(Duration patience) throws IOException {
    socket.setSoTimeout((int) Math.min(Integer.MAX_VALUE, patience.toMillis()));
    List<String> lines = new ArrayList<>();
    while (lines.size() < MOST_LINES) {
      String line = line();
      if (!line.matches("[2-5]\\d\\d([ -].*)?")) {
        lines.add(line);
        return new SmtpReply(0, lines);
      }
      lines.add(line.length() > 4 ? line.substring(4) : "");
      if (line.length() == 3 || line.charAt(3) == ' ') {
        return new SmtpReply(Integer.parseInt(line.substring(0, 3)), lines);
      }
    }
    throw new IOException("an answer without end");
  }

  @Override
  public void close() {
    try {
      socket.close();
    } catch (IOException _) {
      // It is of no more use either way.
    }
  }

  private String line() throws IOException {
    var line = new ByteArrayOutputStream(80);
    for (int next = in.read(); next != '\n'; next = in.read()) {
      if (next < 0) {
        throw new EOFException("the connection was closed");
      }
      if (line.size() >= LONGEST_LINE) {
        throw new IOException("a line without end");
      }
      line.write(next);
    }
    return line.toString(StandardCharsets.UTF_8).stripTrailing();
  }
}
