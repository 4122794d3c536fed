package dev.steward.email.parse;

import dev.steward.email.parse.mime.Slice;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/// The charset an HTML page names in its head, for parts whose header names none.
final class HtmlCharset {
  private static final int HEAD = 2048;

  private HtmlCharset() {}

  /// Whether untyped bytes begin as a page does.
  static boolean isPage(Slice bytes) {
    int length = Math.min(bytes.length(), 60);
    String head =
        new String(bytes.bytes(), bytes.offset(), length, StandardCharsets.ISO_8859_1)
            .strip()
            .toLowerCase(Locale.ROOT);
    return head.startsWith("<!doctype html") || head.startsWith("<html");
  }

  static String of(Slice html) {
    int length = Math.min(html.length(), HEAD);
    String head =
        new String(html.bytes(), html.offset(), length, StandardCharsets.ISO_8859_1)
            .toLowerCase(Locale.ROOT);
    int meta = head.indexOf("<meta");
    int charset = meta < 0 ? -1 : head.indexOf("charset", meta);
    int equals = charset < 0 ? -1 : head.indexOf('=', charset);
    if (equals < 0 || equals > charset + 10) {
      return "";
    }
    int from = equals + 1;
    while (from < head.length() && "\"' ".indexOf(head.charAt(from)) >= 0) {
      from++;
    }
    int to = from;
    while (to < head.length() && "\"' ;/>".indexOf(head.charAt(to)) < 0) {
      to++;
    }
    String label = head.substring(from, to);
    // A page that can be read as far as here is not UTF-16, whatever it says.
    return label.startsWith("utf-16") ? "utf-8" : label;
  }
}
