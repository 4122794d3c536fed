package dev.steward.torture;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/// A sender of the simplest kind: it believes nothing but `250`.
final class SmtpClient implements AutoCloseable {

  private static final int PATIENCE_MILLIS = 30_000;

  private final Socket socket = new Socket();
  private final BufferedReader answers;
  private final OutputStream out;

  SmtpClient(int port) throws IOException {
    socket.connect(new InetSocketAddress("127.0.0.1", port), PATIENCE_MILLIS);
    socket.setSoTimeout(PATIENCE_MILLIS);
    socket.setTcpNoDelay(true);
    answers =
        new BufferedReader(
            new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1));
    out = socket.getOutputStream();
    expect("220");
    say("EHLO torture.example");
    expect("250");
  }

  /// Returns when the mail was accepted.
  ///
  /// @throws IOException when it was not, or nobody knows
  void send(Letter letter, String recipient) throws IOException {
    say("MAIL FROM:<sender@example.com>");
    expect("250");
    say("RCPT TO:<" + recipient + ">");
    expect("250");
    say("DATA");
    expect("354");
    out.write(stuffed(letter.bytes()));
    out.write(".\r\n".getBytes(StandardCharsets.US_ASCII));
    out.flush();
    expect("250");
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }

  private void say(String line) throws IOException {
    out.write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
    out.flush();
  }

  private void expect(String code) throws IOException {
    String line = answers.readLine();
    while (line != null && line.length() > 3 && line.charAt(3) == '-') {
      line = answers.readLine();
    }
    if (line == null || !line.startsWith(code)) {
      throw new IOException(line == null ? "connection lost" : line);
    }
  }

  /// RFC 5321, section 4.5.2.
  private static byte[] stuffed(byte[] mail) {
    var stuffed = new ByteArrayOutputStream(mail.length + 64);
    boolean lineStart = true;
    for (byte b : mail) {
      if (lineStart && b == '.') {
        stuffed.write('.');
      }
      stuffed.write(b);
      lineStart = b == '\n';
    }
    return stuffed.toByteArray();
  }
}
