package dev.steward.email.parse.mime;

import java.util.Locale;

/// Undoes Content-Transfer-Encoding, as far as the bytes allow.
public final class TransferDecoding {
  /// Strange characters per hundred from which on bytes are not taken for base64 at all.
  private static final int NOT_BASE64 = 10;

  private TransferDecoding() {}

  private enum Kind {
    IDENTITY,
    BASE64,
    QUOTED,
    UU
  }

  /// Whether the field names an encoding that changes nothing.
  public static boolean isIdentity(String field) {
    return kind(field) == Kind.IDENTITY;
  }

  /// The decoded bytes. Over the limit of the budget: nothing, and a fault.
  ///
  /// @param field Content-Transfer-Encoding as it stood, empty for none
  /// @param text whether the part claims to be text
  public static Slice decode(Slice encoded, String field, boolean text, Budget budget) {
    var kind = kind(field);
    if (kind == Kind.IDENTITY) {
      return encoded;
    }
    if (!budget.takeDecoded(encoded.length())) {
      return new Slice(encoded.bytes(), encoded.offset(), 0);
    }
    return switch (kind) {
      case IDENTITY -> encoded;
      case BASE64 -> base64(encoded, budget);
      case QUOTED -> quoted(encoded, text, budget);
      case UU -> uu(encoded, budget);
    };
  }

  private static Slice base64(Slice encoded, Budget budget) {
    var result = Base64Body.decode(encoded);
    if (result.strange() > 0) {
      budget.note(Fault.BROKEN_ENCODING);
    }
    boolean hopeless = result.strange() * 100L > (long) NOT_BASE64 * encoded.length();
    if (hopeless || looksLikeProse(encoded)) {
      budget.note(Fault.BROKEN_ENCODING);
      return encoded;
    }
    return result.slice();
  }

  /// Words with blanks between them pass the count but not the eye.
  private static boolean looksLikeProse(Slice encoded) {
    int blanks = 0;
    int end = Math.min(encoded.length(), 200);
    for (int i = 0; i < end; i++) {
      blanks += encoded.bytes()[encoded.offset() + i] == ' ' ? 1 : 0;
    }
    return blanks * 15 > end;
  }

  private static Slice quoted(Slice encoded, boolean text, Budget budget) {
    var result = QuotedPrintable.decode(encoded);
    if (result.broken() > 0) {
      budget.note(Fault.BROKEN_ENCODING);
    }
    return text || result.broken() * 3 < encoded.length() ? result.slice() : encoded;
  }

  private static Slice uu(Slice encoded, Budget budget) {
    var files = Uuencoding.find(encoded);
    if (files.isEmpty()) {
      budget.note(Fault.BROKEN_ENCODING);
      return encoded;
    }
    return files.getFirst().decoded();
  }

  private static Kind kind(String field) {
    if (field.isEmpty()) {
      return Kind.IDENTITY;
    }
    var word = new StringBuilder(16);
    for (int i = 0; i < field.length() && word.length() < 20; i++) {
      char c = field.charAt(i);
      if (Character.isLetterOrDigit(c)) {
        word.append(c);
      } else if (c == ';' || c == '(') {
        break;
      }
    }
    return switch (word.toString().toLowerCase(Locale.ROOT)) {
      case "base64", "base", "b64", "64base" -> Kind.BASE64;
      case "quotedprintable", "quotedprint", "qp" -> Kind.QUOTED;
      case "xuuencode", "uuencode", "xuue", "uue", "xuu" -> Kind.UU;
      default -> Kind.IDENTITY;
    };
  }
}
