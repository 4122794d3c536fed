package dev.steward.email.parse.mime;

import dev.steward.email.parse.charset.TextDecoding;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// Encoded words (RFC 2047) in unstructured text, display names and, against the rules, in quotes
/// and parameters.
///
/// Adjacent words of one charset are joined as bytes before they are decoded, because clients cut
/// characters, and even base64 groups, in two. Bytes outside of words are decoded by guess. The
/// result holds no undecoded word: a word inside a word is decoded too, and what cannot be is taken
/// apart.
public final class EncodedWords {
  private static final int ROUNDS = 3;

  private final String source;
  private final boolean bytes;
  private final String hint;
  private final StringBuilder out = new StringBuilder();
  private final ByteArrayOutputStream pending = new ByteArrayOutputStream();
  private final StringBuilder base64 = new StringBuilder();
  private String label = "";

  private EncodedWords(String source, boolean bytes, String hint) {
    this.source = source;
    this.bytes = bytes;
    this.hint = hint;
  }

  /// Decodes a field value.
  ///
  /// @param raw each character one byte (ISO-8859-1)
  /// @param hint charset label of the body, tried on unlabelled bytes
  public static String decode(String raw, String hint) {
    if (isPlain(raw)) {
      return raw;
    }
    return decodeText(new EncodedWords(raw, true, hint).run());
  }

  /// Decodes what is left of encoded words in text that is already Unicode.
  public static String decodeText(String text) {
    String decoded = text;
    for (int round = 0; round < ROUNDS && decoded.contains("=?"); round++) {
      decoded = new EncodedWords(decoded, false, "").run();
    }
    return holdsWord(decoded) ? decoded.replace("=?", "") : decoded;
  }

  private static boolean holdsWord(String text) {
    int start = text.indexOf("=?");
    while (start >= 0) {
      if (end(text, start) > start) {
        return true;
      }
      start = text.indexOf("=?", start + 2);
    }
    return false;
  }

  /// Just past the encoded word that begins at `start`, or `start` if none does.
  public static int end(String source, int start) {
    return source.startsWith("=?", start)
        ? EncodedWord.at(source, start).map(EncodedWord::end).orElse(start)
        : start;
  }

  private static boolean isPlain(String raw) {
    for (int i = 0; i < raw.length(); i++) {
      char c = raw.charAt(i);
      if (c > 126 || c == 0x1b || (c == '?' && i > 0 && raw.charAt(i - 1) == '=')) {
        return false;
      }
    }
    return true;
  }

  private String run() {
    int at = 0;
    boolean afterWord = false;
    while (at < source.length()) {
      int start = source.indexOf("=?", at);
      var word = start < 0 ? Optional.<EncodedWord>empty() : EncodedWord.at(source, start);
      int literalEnd = start < 0 ? source.length() : word.isPresent() ? start : start + 2;
      if (!(afterWord && word.isPresent() && isBlank(at, literalEnd))) {
        flush();
        literal(at, literalEnd);
      }
      at = literalEnd;
      afterWord = word.isPresent();
      if (word.isPresent()) {
        append(word.get());
        at = word.get().end();
      }
    }
    flush();
    return out.toString();
  }

  private boolean isBlank(int from, int to) {
    for (int i = from; i < to; i++) {
      if (!Character.isWhitespace(source.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  private void literal(int from, int to) {
    if (from >= to) {
      return;
    }
    String text = source.substring(from, to);
    if (bytes) {
      byte[] raw = text.getBytes(StandardCharsets.ISO_8859_1);
      out.append(TextDecoding.decodeUnlabelled(raw, 0, raw.length, hint).text());
    } else {
      out.append(text);
    }
  }

  private void append(EncodedWord word) {
    if (!word.charset().equalsIgnoreCase(label)) {
      flush();
      label = word.charset();
    }
    switch (word.encoding()) {
      case BASE64 -> {
        if (base64.length() % 4 == 0 || base64.charAt(base64.length() - 1) == '=') {
          flushBase64();
        }
        base64.append(word.text().strip());
      }
      case QUOTED -> {
        flushBase64();
        quoted(word.text());
      }
      case NONE -> {
        flushBase64();
        pending.writeBytes(word.text().getBytes(charsetOfSource()));
      }
    }
  }

  private Charset charsetOfSource() {
    return bytes ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8;
  }

  private void quoted(String text) {
    byte[] raw = text.getBytes(charsetOfSource());
    for (int i = 0; i < raw.length; i++) {
      int high = raw[i] == '=' && i + 2 < raw.length ? Character.digit(raw[i + 1], 16) : -1;
      int low = high >= 0 ? Character.digit(raw[i + 2], 16) : -1;
      if (low >= 0) {
        pending.write(high << 4 | low);
        i += 2;
      } else {
        pending.write(raw[i] == '_' ? ' ' : raw[i]);
      }
    }
  }

  private void flushBase64() {
    if (!base64.isEmpty()) {
      byte[] raw = base64.toString().getBytes(StandardCharsets.ISO_8859_1);
      var decoded = Base64Body.decode(Slice.of(raw)).slice();
      pending.write(decoded.bytes(), decoded.offset(), decoded.length());
      base64.setLength(0);
    }
  }

  private void flush() {
    flushBase64();
    if (pending.size() > 0) {
      byte[] raw = pending.toByteArray();
      pending.reset();
      out.append(TextDecoding.decode(raw, 0, raw.length, label).text());
    }
    label = "";
  }
}
