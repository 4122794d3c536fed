package dev.steward.email.parse;

import dev.steward.email.parse.ParsedMail.Flaw;
import java.util.Arrays;
import java.util.Set;

/// Makes raw bytes fit for reading: the size limit, and mails whose lines end in a bare carriage
/// return only.
final class LineEnds {
  private static final int LOOK = 4096;

  private LineEnds() {}

  static byte[] normal(byte[] raw, Set<Flaw> flaws) {
    byte[] bytes = raw;
    if (raw.length > MailLimits.RAW_BYTES) {
      flaws.add(Flaw.LIMIT_REACHED);
      bytes = Arrays.copyOf(raw, MailLimits.RAW_BYTES);
    }
    return hasOnlyReturns(bytes) ? replaced(bytes, flaws) : bytes;
  }

  private static boolean hasOnlyReturns(byte[] bytes) {
    boolean returns = false;
    for (int i = 0; i < Math.min(bytes.length, LOOK); i++) {
      if (bytes[i] == '\n') {
        return false;
      }
      returns |= bytes[i] == '\r';
    }
    return returns;
  }

  private static byte[] replaced(byte[] bytes, Set<Flaw> flaws) {
    flaws.add(Flaw.BROKEN_STRUCTURE);
    byte[] lines = bytes.clone();
    for (int i = 0; i < lines.length; i++) {
      if (lines[i] == '\r' && (i + 1 == lines.length || lines[i + 1] != '\n')) {
        lines[i] = '\n';
      }
    }
    return lines;
  }
}
