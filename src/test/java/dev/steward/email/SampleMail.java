package dev.steward.email;

import dev.steward.email.parse.MailParser;
import dev.steward.email.parse.ParsedMail;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/// Mails for tests, from files and from text.
public final class SampleMail {
  private SampleMail() {}

  /// The bytes of a file under `src/test/resources/mail`.
  public static byte[] bytes(String name) {
    try (InputStream in = SampleMail.class.getResourceAsStream("/mail/" + name)) {
      if (in == null) {
        throw new IllegalArgumentException("no such mail: " + name);
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static ParsedMail read(String mail) {
    return read(mail.getBytes(StandardCharsets.UTF_8));
  }

  public static ParsedMail read(byte[] raw) {
    return MailParser.parse(raw);
  }
}
