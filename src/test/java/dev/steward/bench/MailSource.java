package dev.steward.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;

/// A kept-open SMTP connection that sends mails unlike any other; pipelines as mail servers do. A
/// mail is made once: then only its name changes, which stands in the sender, the subject, the
/// Message-ID and the body.
final class MailSource {
  private static final String NAME = "name-of-this-mail-000000";

  private final Socket socket;
  private final InputStream in;
  private final OutputStream out;
  private final byte[] answer = new byte[4096];
  private final String run;
  private final byte[] envelope;
  private final byte[] mail;
  private final int[] namesInEnvelope;
  private final int[] namesInMail;

  MailSource(int port, int number, int size) throws IOException {
    this.run = String.format(Locale.ROOT, "s%dx%015x", number % 10, System.nanoTime());
    var random = new Random(System.nanoTime() + number);
    envelope =
        ("MAIL FROM:<" + NAME + "@mail.example>\r\nRCPT TO:<support@bench.example>\r\nDATA\r\n")
            .getBytes(StandardCharsets.US_ASCII);
    mail = whole(size > 10_000 ? large(size, random) : small(size, random));
    namesInEnvelope = places(envelope);
    namesInMail = places(mail);
    socket = new Socket(InetAddress.getLoopbackAddress(), port);
    socket.setTcpNoDelay(true);
    socket.setSoTimeout(60_000);
    in = socket.getInputStream();
    out = socket.getOutputStream();
    expect("220", 1);
    out.write("EHLO bench.example\r\n".getBytes(StandardCharsets.US_ASCII));
    expect("250", 1);
  }

  /// Returns when it was accepted.
  void send(long nth) throws IOException {
    byte[] name =
        (run + String.format(Locale.ROOT, "%06d", nth)).getBytes(StandardCharsets.US_ASCII);
    put(name, envelope, namesInEnvelope);
    put(name, mail, namesInMail);
    out.write(envelope);
    expect("354", 3);
    out.write(mail);
    expect("250", 1);
  }

  /// The subject of a mail that was sent.
  String subject(long nth) {
    return "Deposit has not arrived " + run + String.format(Locale.ROOT, "%06d", nth);
  }

  private static byte[] whole(byte[] text) {
    var whole = new ByteArrayOutputStream(text.length + 8);
    whole.writeBytes(text);
    whole.writeBytes("\r\n.\r\n".getBytes(StandardCharsets.US_ASCII));
    return whole.toByteArray();
  }

  private static String head() {
    return "Received: from out.mail.example ([192.0.2.7]) by mx.bench.example; Sun, 22 Nov 2026 10:00:00 +0000\r\n"
        + "From: \"Bench Sender\" <"
        + NAME
        + "@mail.example>\r\nTo: support@bench.example\r\n"
        + "Subject: Deposit has not arrived "
        + NAME
        + "\r\nDate: Sun, 22 Nov 2026 10:00:00 +0000\r\n"
        + "Message-ID: <"
        + NAME
        + "@mail.example>\r\nMIME-Version: 1.0\r\n";
  }

  private static byte[] small(int size, Random random) {
    var text = new StringBuilder(head());
    text.append(
        "Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n\r\n");
    text.append("Hello,\r\n\r\nmy deposit has not arrived. 充值未到账，请帮忙查询。\r\n\r\n");
    while (text.length() < size - 80) {
      text.append("Line ")
          .append(random.nextInt(1_000_000))
          .append(": the transaction is confirmed since yesterday.\r\n");
    }
    return text.append(NAME).toString().getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] large(int size, Random random) {
    byte[] filler = new byte[size * 3 / 4 - 1500];
    random.nextBytes(filler);
    String file = Base64.getMimeEncoder().encodeToString(filler);
    return (head()
            + "Content-Type: multipart/mixed; boundary=\"b\"\r\n\r\n--b\r\n"
            + "Content-Type: text/plain; charset=utf-8\r\n\r\nThe screenshot is attached: "
            + NAME
            + "\r\n--b\r\n"
            + "Content-Type: image/png; name=\"screen.png\"\r\nContent-Transfer-Encoding: base64\r\n"
            + "Content-Disposition: attachment; filename=\"screen.png\"\r\n\r\n"
            + file
            + "\r\n--b--")
        .getBytes(StandardCharsets.UTF_8);
  }

  /// Where the name stands in a text.
  private static int[] places(byte[] text) {
    String letters = new String(text, StandardCharsets.ISO_8859_1);
    return IntStream.iterate(
            letters.indexOf(NAME), at -> at >= 0, at -> letters.indexOf(NAME, at + 1))
        .toArray();
  }

  private static void put(byte[] name, byte[] text, int[] places) {
    for (int place : places) {
      System.arraycopy(name, 0, text, place, name.length);
    }
  }

  /// Reads so many answers; the last one has this code.
  private void expect(String code, int answers) throws IOException {
    int ended = 0;
    int length = 0;
    int line = 0;
    while (ended < answers) {
      int read = in.read(answer, length, answer.length - length);
      if (read < 0) {
        throw new IOException("connection lost");
      }
      for (int end = length + read; length < end; length++) {
        if (answer[length] == '\n') {
          ended += answer[line + 3] == '-' ? 0 : 1;
          require(answer[line] == (ended == answers ? code.charAt(0) : '2'), line, length);
          line = length + 1;
        }
      }
    }
  }

  private void require(boolean right, int from, int to) throws IOException {
    if (!right && answer[from + 3] != '-') {
      throw new IOException(new String(answer, from, to - from, StandardCharsets.US_ASCII));
    }
  }
}
