package dev.steward.email.importing;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/// Reads the mails of an mbox file one by one (RFC 4155, with the quoting of mboxrd). For one
/// thread.
///
/// A mail begins after a line that begins with `From ` at the start of the file or after an empty
/// line. Of a line that is any number of `>` and `From `, one `>` is taken away.
final class Mbox implements Closeable {
  private static final byte[] FROM = "From ".getBytes(StandardCharsets.US_ASCII);

  private final InputStream in;
  private final ByteArrayOutputStream line = new ByteArrayOutputStream();
  private boolean begun;

  Mbox(InputStream in) {
    this.in = new BufferedInputStream(in, 1 << 16);
  }

  /// Whether a file begins as an mbox does.
  static boolean is(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return Arrays.equals(in.readNBytes(FROM.length), FROM);
    }
  }

  /// The next mail; empty after the last.
  Optional<byte[]> next() throws IOException {
    if (!begun) {
      begun = true;
      if (readLine().length == 0) {
        return Optional.empty();
      }
    }
    var mail = new ByteArrayOutputStream();
    byte[] empty = {}; // an empty line that may belong to the separator
    boolean ended = true;
    for (byte[] next = readLine(); next.length > 0; next = readLine()) {
      if (empty.length > 0 && startsFrom(next, 0)) {
        return Optional.of(mail.toByteArray());
      }
      mail.write(empty);
      boolean blank = isBlank(next);
      empty = blank ? next : new byte[] {};
      if (!blank) {
        mail.write(next, quotes(next), next.length - quotes(next));
      }
      ended = false;
    }
    begun = true;
    return ended && mail.size() == 0 && empty.length == 0
        ? Optional.empty()
        : Optional.of(mail.toByteArray());
  }

  private static boolean isBlank(byte[] line) {
    return line[0] == '\n' || line.length == 2 && line[0] == '\r' && line[1] == '\n';
  }

  private static boolean startsFrom(byte[] line, int at) {
    return line.length - at >= FROM.length
        && Arrays.equals(line, at, at + FROM.length, FROM, 0, FROM.length);
  }

  /// 1 if the line is a quoted `From `.
  private static int quotes(byte[] line) {
    int quotes = 0;
    while (quotes < line.length && line[quotes] == '>') {
      quotes++;
    }
    return quotes > 0 && startsFrom(line, quotes) ? 1 : 0;
  }

  /// The next line with its end; nothing at the end of the file.
  private byte[] readLine() throws IOException {
    line.reset();
    for (int b = in.read(); b >= 0; b = in.read()) {
      line.write(b);
      if (b == '\n') {
        break;
      }
    }
    return line.toByteArray();
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
