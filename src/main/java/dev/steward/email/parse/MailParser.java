package dev.steward.email.parse;

import dev.steward.email.parse.ParsedMail.Flaw;
import dev.steward.email.parse.ParsedMail.Header;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Reads mails. Stateless; for any number of threads.
///
/// Whatever the bytes are, [#parse] gives a [ParsedMail]: broken parts are read as far as they go
/// and the flaws are listed. Time is linear in the bytes times the nesting, memory a small multiple
/// of the bytes, and both are bounded by [MailLimits].
public final class MailParser {
  private static final Logger log = LoggerFactory.getLogger(MailParser.class);

  private MailParser() {}

  /// Reads a whole mail as it came over the wire or out of a file. The array is not kept and not
  /// changed.
  public static ParsedMail parse(byte[] raw) {
    try {
      return read(raw);
    } catch (RuntimeException bug) {
      // The last line of "nothing is ever lost": a mistake of ours must not stop the mailbox.
      log.error("A mail of {} bytes could not be read; it is kept raw", raw.length, bug);
      return unreadable();
    }
  }

  /// The decoded bytes of a part of the same raw mail, as [ParsedMail.Part#sha256] described them;
  /// empty if it has no such part.
  ///
  /// @param partPath [ParsedMail.Part#path]
  public static Optional<byte[]> open(byte[] raw, String partPath) {
    return new MailReading(raw).open(partPath).map(slice -> slice.copy());
  }

  /// As [#parse] without the last guard; tests and fuzzing use it to see mistakes.
  static ParsedMail read(byte[] raw) {
    return new MailReading(raw).mail();
  }

  private static ParsedMail unreadable() {
    return new ParsedMail(
        List.<Header>of(),
        List.of(),
        Optional.empty(),
        List.of(),
        List.of(),
        List.of(),
        "",
        Optional.empty(),
        List.of(),
        List.of(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        "text/plain",
        1,
        List.of(Flaw.BROKEN_STRUCTURE, Flaw.NO_FROM, Flaw.NO_MESSAGE_ID, Flaw.NO_DATE));
  }
}
