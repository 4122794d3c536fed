package dev.steward.email.parse.charset;

import java.nio.charset.Charset;
import java.util.Optional;

/// Big5 with the Hong Kong additions. Four of its codes mean a letter with a combining mark, which
/// the JDK cannot give as one character and refuses.
final class Hkscs implements ByteDecoder {
  private final ByteDecoder big5 = new OfCharset(Charset.forName("Big5-HKSCS"));

  @Override
  public Optional<String> strict(byte[] bytes, int offset, int length) {
    var whole = big5.strict(bytes, offset, length);
    return whole.isPresent() ? whole : pieces(bytes, offset, length, false);
  }

  @Override
  public String lenient(byte[] bytes, int offset, int length) {
    return pieces(bytes, offset, length, true).orElse("");
  }

  private Optional<String> pieces(byte[] bytes, int offset, int length, boolean lenient) {
    var text = new StringBuilder(length);
    int end = offset + length;
    int from = offset;
    int i = offset;
    while (i <= end) {
      String composed = i < end ? composed(bytes, i, end) : "";
      if (!composed.isEmpty() || i == end) {
        var piece = piece(bytes, from, i - from, lenient);
        if (piece.isEmpty()) {
          return piece;
        }
        text.append(piece.get()).append(composed);
        from = i + 2;
      }
      i += i < end && bytes[i] < 0 && i + 1 < end ? 2 : 1;
    }
    return Optional.of(text.toString());
  }

  private Optional<String> piece(byte[] bytes, int from, int length, boolean lenient) {
    if (length <= 0) {
      return Optional.of("");
    }
    return lenient
        ? Optional.of(big5.lenient(bytes, from, length))
        : big5.strict(bytes, from, length);
  }

  private static String composed(byte[] bytes, int at, int end) {
    if (bytes[at] != (byte) 0x88 || at + 1 >= end) {
      return "";
    }
    return switch (bytes[at + 1] & 0xff) {
      case 0x62 -> "\u00ca\u0304";
      case 0x64 -> "\u00ca\u030c";
      case 0xa3 -> "\u00ea\u0304";
      case 0xa5 -> "\u00ea\u030c";
      default -> "";
    };
  }
}
