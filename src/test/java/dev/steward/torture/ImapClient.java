package dev.steward.torture;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/// Puts mails into a mailbox by `APPEND` (RFC 9051, section 6.3.12).
final class ImapClient implements AutoCloseable {

  private static final int PATIENCE_MILLIS = 30_000;

  private final Socket socket = new Socket();
  private final BufferedReader answers;
  private final OutputStream out;

  ImapClient(int port, String user, String password) throws IOException {
    socket.connect(new InetSocketAddress("127.0.0.1", port), PATIENCE_MILLIS);
    socket.setSoTimeout(PATIENCE_MILLIS);
    answers =
        new BufferedReader(
            new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1));
    out = socket.getOutputStream();
    answers.readLine();
    say("a LOGIN " + user + " " + password);
    expect("a OK");
  }

  void append(Letter letter) throws IOException {
    say("b APPEND INBOX {" + letter.bytes().length + "}");
    expect("+");
    out.write(letter.bytes());
    say("");
    expect("b OK");
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }

  private void say(String line) throws IOException {
    out.write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
    out.flush();
  }

  private void expect(String beginning) throws IOException {
    String line = answers.readLine();
    while (line != null && line.startsWith("*")) {
      line = answers.readLine();
    }
    if (line == null || !line.startsWith(beginning)) {
      throw new IOException(line == null ? "connection lost" : line);
    }
  }
}
