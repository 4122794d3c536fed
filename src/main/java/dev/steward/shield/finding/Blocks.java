package dev.steward.shield.finding;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Secrets that a word inside them gives away: key files, PEM blocks, links for authenticator apps,
/// arrays of bytes.
final class Blocks {
  private static final Pattern PEM =
      Pattern.compile(
          "-----BEGIN (?:[A-Z0-9 ]{0,40})PRIVATE KEY(?: BLOCK)?-----"
              + "[\\s\\S]{0,20000}?(?:-----END [A-Z0-9 ]{0,60}-----|$)");
  private static final Pattern OTPAUTH =
      Pattern.compile("otpauth(?:-migration)?://[^\\s\"'<>]{4,2000}", Pattern.CASE_INSENSITIVE);
  private static final Pattern ARRAY =
      Pattern.compile("\\[\\s*(?:\\d{1,3}\\s*,\\s*){63}\\d{1,3}\\s*\\]");
  private static final int LARGEST_FILE = 20_000;

  private Blocks() {}

  /// Cheap: a few searches for fixed words.
  static List<Span> find(String text, boolean manyNumbers) {
    List<Span> spans = new ArrayList<>();
    if (text.contains("PRIVATE KEY")) {
      add(spans, PEM.matcher(text), SecretKind.PRIVATE_KEY);
    }
    if (text.contains("otpauth") || text.contains("OTPAUTH")) {
      add(spans, OTPAUTH.matcher(text), SecretKind.AUTHENTICATOR);
    }
    if (text.contains("\"ciphertext\"") && text.contains("kdf")) {
      addFiles(spans, text);
    }
    if (manyNumbers) {
      ARRAY
          .matcher(text)
          .results()
          .filter(found -> isPair(found.group()))
          .forEach(found ->
              spans.add(new Span(SecretKind.PRIVATE_KEY, found.start(), found.end(), true)));
    }
    return spans;
  }

  private static void add(List<Span> spans, Matcher matcher, SecretKind kind) {
    while (matcher.find()) {
      spans.add(new Span(kind, matcher.start(), matcher.end(), true));
    }
  }

  /// The whole object around the word, as far as its braces tell.
  private static void addFiles(List<Span> spans, String text) {
    int at = text.indexOf("\"ciphertext\"");
    while (at >= 0) {
      int start = opening(text, at);
      int end = closing(text, start);
      spans.add(new Span(SecretKind.KEYSTORE, start, end, true));
      at = text.indexOf("\"ciphertext\"", Math.max(end, at + 1));
    }
  }

  private static int opening(String text, int at) {
    int start = at;
    int depth = 0;
    for (int i = at; i >= 0 && i > at - LARGEST_FILE; i--) {
      char c = text.charAt(i);
      if (c == '}') {
        depth++;
      } else if (c == '{') {
        depth--;
        start = depth < 0 ? i : start;
      }
    }
    return start;
  }

  private static int closing(String text, int start) {
    int depth = 0;
    for (int i = start; i < text.length() && i < start + LARGEST_FILE; i++) {
      char c = text.charAt(i);
      if (c == '{') {
        depth++;
      } else if (c == '}') {
        depth--;
        if (depth == 0) {
          return i + 1;
        }
      }
    }
    return Math.min(text.length(), start + LARGEST_FILE);
  }

  private static boolean isPair(String array) {
    var hex = new StringBuilder();
    for (String number : array.replaceAll("[\\[\\]\\s]", "").split(",")) {
      int value = Integer.parseInt(number);
      if (value > 255) {
        return false;
      }
      hex.append(HexFormat.of().toHexDigits((byte) value));
    }
    return Keys.isPair(HexFormat.of().parseHex(hex));
  }
}
