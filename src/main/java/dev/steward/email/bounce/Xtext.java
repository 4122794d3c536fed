package dev.steward.email.bounce;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The two encodings of addresses and envelope ids in delivery reports.
final class Xtext {
  private static final Pattern HEX = Pattern.compile("\\+([0-9A-F]{2})");
  private static final Pattern CODE_POINT = Pattern.compile("\\\\x\\{([0-9A-Fa-f]{2,6})\\}");

  private Xtext() {}

  /// RFC 3461 §4: `+3D` is `=`.
  static String decode(String xtext) {
    return HEX.matcher(xtext)
        .replaceAll(hex ->
            Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(hex.group(1), 16))));
  }

  /// RFC 6533 §3: `\x{5F20}` is `张`.
  static String decodeUtf8Address(String address) {
    return CODE_POINT
        .matcher(address)
        .replaceAll(hex -> {
          int point = Integer.parseInt(hex.group(1), 16);
          boolean plain =
              Character.isValidCodePoint(point)
                  && !Character.isISOControl(point)
                  && (point < 0xD800 || point > 0xDFFF);
          return Matcher.quoteReplacement(plain ? Character.toString(point) : "\uFFFD");
        });
  }
}
