package dev.steward.email.parse.mime;

import dev.steward.email.parse.charset.TextDecoding;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/// A structured field value with its parameters: `text/plain; charset=utf-8`. Read leniently; the
/// first of equal parameters wins.
///
/// @param value what stands before the first semicolon
/// @param raw parameters as they stood, unquoted, names lower case with any `*`, values ISO-8859-1
public record Parameters(String value, Map<String, String> raw) {
  /// No value and no parameters.
  public static final Parameters NONE = new Parameters("", Map.of());

  private static final int MOST_SEGMENTS = 200;

  /// Reads a field value; anything at all is accepted.
  public static Parameters parse(String field) {
    return new ParameterLexer(field).parse();
  }

  /// The same parameters with another value.
  Parameters withValue(String other) {
    return new Parameters(other, raw);
  }

  /// A parameter as it stood; for boundaries and charset labels.
  public Optional<String> plain(String name) {
    var direct = Optional.ofNullable(raw.get(name));
    return direct.isPresent() ? direct : text(name, "");
  }

  /// A parameter for reading: RFC 2231 continuations and charsets, encoded words, raw 8-bit bytes.
  ///
  /// @param hint charset label of the body, for bytes without any label
  public Optional<String> text(String name, String hint) {
    if (raw.containsKey(name + "*")) {
      return Optional.of(extended(raw.getOrDefault(name + "*", "")));
    }
    if (raw.containsKey(name + "*0") || raw.containsKey(name + "*0*")) {
      return Optional.of(continued(name, hint));
    }
    return Optional.ofNullable(raw.get(name)).map(plain -> EncodedWords.decode(plain, hint));
  }

  private static String extended(String value) {
    var charset = charset(value);
    var bytes = new ByteArrayOutputStream();
    percent(charset.rest(), bytes);
    return decoded(bytes, charset.label());
  }

  private String continued(String name, String hint) {
    var bytes = new ByteArrayOutputStream();
    String label = "";
    boolean anyExtended = false;
    for (int i = 0; i < MOST_SEGMENTS; i++) {
      String starred = raw.get(name + "*" + i + "*");
      String plain = raw.get(name + "*" + i);
      if (starred != null) {
        anyExtended = true;
        var charset = i == 0 ? charset(starred) : new Labelled(label, starred);
        label = charset.label();
        percent(charset.rest(), bytes);
      } else if (plain != null) {
        bytes.writeBytes(plain.getBytes(StandardCharsets.ISO_8859_1));
      } else {
        break;
      }
    }
    return anyExtended
        ? decoded(bytes, label)
        : EncodedWords.decode(bytes.toString(StandardCharsets.ISO_8859_1), hint);
  }

  private record Labelled(String label, String rest) {}

  private static Labelled charset(String value) {
    int first = value.indexOf('\'');
    int second = first < 0 ? -1 : value.indexOf('\'', first + 1);
    return second < 0
        ? new Labelled("", value)
        : new Labelled(value.substring(0, first), value.substring(second + 1));
  }

  private static String decoded(ByteArrayOutputStream bytes, String label) {
    byte[] all = bytes.toByteArray();
    String text = TextDecoding.decode(all, 0, all.length, label).text();
    return text.contains("=?") ? EncodedWords.decodeText(text) : text;
  }

  private static void percent(String value, ByteArrayOutputStream out) {
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      int high = c == '%' && i + 2 < value.length() ? Character.digit(value.charAt(i + 1), 16) : -1;
      int low = high >= 0 ? Character.digit(value.charAt(i + 2), 16) : -1;
      if (low >= 0) {
        out.write(high << 4 | low);
        i += 2;
      } else {
        out.write(c);
      }
    }
  }
}
