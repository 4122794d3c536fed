package dev.steward.bench;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Random;

/// A kept-open SMTP connection that sends mails unlike any other; pipelines as mail servers do.
final class MailSource {
  private final Socket socket;
  private final BufferedReader answers;
  private final OutputStream out;
  private final int size;
  private final String run;
  private final Random random;
  private final byte[] filler;

  MailSource(int port, int number, int size) throws IOException {
    this.size = size;
    this.run = number + "x" + Long.toString(System.nanoTime(), 36);
    this.random = new Random(System.nanoTime() + number);
    this.filler = new byte[Math.max(0, size * 3 / 4 - 1500)];
    socket = new Socket(InetAddress.getLoopbackAddress(), port);
    socket.setTcpNoDelay(true);
    socket.setSoTimeout(60_000);
    answers =
        new BufferedReader(
            new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1));
    out = socket.getOutputStream();
    expect("220");
    write("EHLO bench.example\r\n");
    expect("250");
  }

  /// Returns when it was accepted.
  void send(long nth) throws IOException {
    String sender = "s" + run + "-" + nth + "@mail.example";
    write("MAIL FROM:<" + sender + ">\r\nRCPT TO:<support@bench.example>\r\nDATA\r\n");
    expect("250");
    expect("250");
    expect("354");
    byte[] mail = size > 10_000 ? large(sender) : small(sender);
    var whole = new ByteArrayOutputStream(mail.length + 8);
    whole.write(mail);
    whole.writeBytes("\r\n.\r\n".getBytes(StandardCharsets.US_ASCII));
    out.write(whole.toByteArray());
    out.flush();
    expect("250");
  }

  private String head(String sender) {
    return "Received: from out.mail.example ([192.0.2.7]) by mx.bench.example; Sun, 22 Nov 2026 10:00:00 +0000\r\n"
        + "From: \"Bench Sender\" <"
        + sender
        + ">\r\nTo: support@bench.example\r\n"
        + "Subject: Deposit has not arrived "
        + sender
        + "\r\nDate: Sun, 22 Nov 2026 10:00:00 +0000\r\n"
        + "Message-ID: <"
        + sender
        + ">\r\nMIME-Version: 1.0\r\n";
  }

  private byte[] small(String sender) {
    var text = new StringBuilder(head(sender));
    text.append(
        "Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n\r\n");
    text.append("Hello,\r\n\r\nmy deposit has not arrived. 充值未到账，请帮忙查询。\r\n\r\n");
    while (text.length() < size - 80) {
      text.append("Line ")
          .append(random.nextInt(1_000_000))
          .append(": the transaction is confirmed since yesterday.\r\n");
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  private byte[] large(String sender) {
    random.nextBytes(filler);
    String file = Base64.getMimeEncoder().encodeToString(filler);
    return (head(sender)
            + "Content-Type: multipart/mixed; boundary=\"b\"\r\n\r\n--b\r\n"
            + "Content-Type: text/plain; charset=utf-8\r\n\r\nThe screenshot is attached.\r\n--b\r\n"
            + "Content-Type: image/png; name=\"screen.png\"\r\nContent-Transfer-Encoding: base64\r\n"
            + "Content-Disposition: attachment; filename=\"screen.png\"\r\n\r\n"
            + file
            + "\r\n--b--")
        .getBytes(StandardCharsets.UTF_8);
  }

  private void write(String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.US_ASCII));
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
}
