package dev.steward.email.parse;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/// Tells whether two inputs are the same mail, however often and by whichever way they came.
///
/// A mail that has a Message-ID is known by it together with From, Date, Subject and body: servers
/// on the way add fields of their own above and may change line ends, but leave these alone; and a
/// Message-ID alone is chosen by whoever writes the mail and does repeat. A mail without one is
/// known by all its bytes.
public final class MailFingerprint {
  private static final String MESSAGE_ID = "message-id";
  private static final List<String> KNOWN_BY = List.of(MESSAGE_ID, "from", "date", "subject");
  private static final int LONGEST_HEADER = 256 * 1024;
  private static final int PIECE = 8 * 1024;
  private static final Pattern SPACES = Pattern.compile("\\s+");

  private MailFingerprint() {}

  /// The fingerprint of a mail, 64 hexadecimal digits after a letter that tells how it was made.
  /// Works for any bytes.
  public static String of(byte[] raw) {
    int body = endOfHeader(raw);
    Map<String, String> fields = fields(raw, body);
    MessageDigest digest = sha256();
    if (fields.getOrDefault(MESSAGE_ID, "").isBlank()) {
      digest.update(raw);
      return "b" + HexFormat.of().formatHex(digest.digest());
    }
    for (String name : KNOWN_BY) {
      digest.update(fields.getOrDefault(name, "").getBytes(StandardCharsets.ISO_8859_1));
      digest.update((byte) '\n');
    }
    updateWithBody(digest, raw, body);
    return "m" + HexFormat.of().formatHex(digest.digest());
  }

  /// Index of the empty line that ends the header, or the end.
  private static int endOfHeader(byte[] raw) {
    int lineStart = 0;
    int limit = Math.min(raw.length, LONGEST_HEADER);
    for (int i = 0; i < limit; i++) {
      if (raw[i] == '\n') {
        int length = i - lineStart;
        if (length == 0 || length == 1 && raw[lineStart] == '\r') {
          return lineStart;
        }
        lineStart = i + 1;
      }
    }
    return limit;
  }

  /// The first of each field that counts, unfolded, white space made one.
  private static Map<String, String> fields(byte[] raw, int end) {
    var fields = new TreeMap<String, String>();
    String header = new String(raw, 0, end, StandardCharsets.ISO_8859_1);
    String name = "";
    var value = new StringBuilder();
    for (String line : header.split("\r?\n")) {
      if (line.startsWith(" ") || line.startsWith("\t")) {
        value.append(line);
      } else {
        keep(fields, name, value);
        int colon = line.indexOf(':');
        name = colon < 0 ? "" : line.substring(0, colon).strip().toLowerCase(Locale.ROOT);
        value.setLength(0);
        value.append(line, colon + 1, line.length());
      }
    }
    keep(fields, name, value);
    return fields;
  }

  private static void keep(Map<String, String> fields, String name, StringBuilder value) {
    if (KNOWN_BY.contains(name)) {
      fields.putIfAbsent(name, SPACES.matcher(value.toString().strip()).replaceAll(" "));
    }
  }

  /// The body with every line end as LF and without empty lines at its end.
  private static void updateWithBody(MessageDigest digest, byte[] raw, int from) {
    int end = raw.length;
    while (end > from && (raw[end - 1] == '\n' || raw[end - 1] == '\r')) {
      end--;
    }
    byte[] piece = new byte[Math.min(PIECE, end - from)];
    int length = 0;
    for (int i = from; i < end; i++) {
      byte b = raw[i];
      if (b != '\r' || i + 1 == end || raw[i + 1] != '\n') {
        if (length == piece.length) {
          digest.update(piece, 0, length);
          length = 0;
        }
        piece[length++] = b;
      }
    }
    digest.update(piece, 0, length);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK has SHA-256", e);
    }
  }
}
