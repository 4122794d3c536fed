package dev.steward.email.parse.field;

import dev.steward.email.parse.charset.TextDecoding;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// File names that are safe to show and to save under.
public final class FileNames {
  /// Bytes of a name in UTF-8; the stem is cut to fit.
  public static final int LONGEST = 200;

  private static final Set<String> RESERVED =
      Set.of(
          "con", "prn", "aux", "nul", "com1", "com2", "com3", "com4", "com5", "com6", "com7",
          "com8", "com9", "lpt1", "lpt2", "lpt3", "lpt4", "lpt5", "lpt6", "lpt7", "lpt8", "lpt9");

  private static final Map<String, String> ENDINGS =
      Map.ofEntries(
          Map.entry("text/plain", "txt"),
          Map.entry("text/html", "html"),
          Map.entry("text/calendar", "ics"),
          Map.entry("application/ics", "ics"),
          Map.entry("text/csv", "csv"),
          Map.entry("text/vcard", "vcf"),
          Map.entry("text/x-vcard", "vcf"),
          Map.entry("text/rtf", "rtf"),
          Map.entry("application/rtf", "rtf"),
          Map.entry("application/pdf", "pdf"),
          Map.entry("application/zip", "zip"),
          Map.entry("application/json", "json"),
          Map.entry("application/xml", "xml"),
          Map.entry("application/ms-tnef", "dat"),
          Map.entry("application/pgp-signature", "asc"),
          Map.entry("application/pgp-keys", "asc"),
          Map.entry("application/pkcs7-mime", "p7m"),
          Map.entry("application/x-pkcs7-mime", "p7m"),
          Map.entry("application/pkcs7-signature", "p7s"),
          Map.entry("application/x-pkcs7-signature", "p7s"),
          Map.entry("image/jpeg", "jpg"),
          Map.entry("image/jpg", "jpg"),
          Map.entry("image/png", "png"),
          Map.entry("image/gif", "gif"),
          Map.entry("image/webp", "webp"),
          Map.entry("image/svg+xml", "svg"),
          Map.entry("image/tiff", "tiff"),
          Map.entry("image/bmp", "bmp"),
          Map.entry("audio/mpeg", "mp3"),
          Map.entry("audio/wav", "wav"),
          Map.entry("video/mp4", "mp4"),
          Map.entry("message/rfc822", "eml"),
          Map.entry("message/global", "eml"),
          Map.entry("message/news", "eml"),
          Map.entry("message/delivery-status", "txt"),
          Map.entry("text/rfc822-headers", "txt"));

  private FileNames() {}

  /// The name without path, controls and traps; empty if nothing of it is left.
  public static String safe(String given) {
    String name = CleanText.name(percentDecoded(given));
    name = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    var safe = new StringBuilder(name.length());
    for (int i = 0; i < name.length(); i++) {
      safe.append("<>:\"|?*".indexOf(name.charAt(i)) >= 0 ? '_' : name.charAt(i));
    }
    String trimmed = trimmed(safe.toString());
    int dot = trimmed.indexOf('.');
    String stem = dot < 0 ? trimmed : trimmed.substring(0, dot);
    String free =
        RESERVED.contains(stem.toLowerCase(Locale.ROOT).strip()) ? "_" + trimmed : trimmed;
    return shortened(free);
  }

  /// A name made up for a part that has none.
  public static String madeUp(String mediaType, String stem) {
    String safe = safe(stem.replace('/', '_').replace('\\', '_'));
    String base = safe.isEmpty() ? "attachment" : safe;
    return shortened(base + "." + ENDINGS.getOrDefault(mediaType, ending(mediaType)));
  }

  private static String ending(String mediaType) {
    return mediaType.startsWith("text/") ? "txt" : "bin";
  }

  private static String trimmed(String name) {
    int start = 0;
    int end = name.length();
    while (start < end
        && (name.charAt(start) == '.' || Character.isWhitespace(name.charAt(start)))) {
      start++;
    }
    while (end > start
        && (name.charAt(end - 1) == '.' || Character.isWhitespace(name.charAt(end - 1)))) {
      end--;
    }
    return name.substring(start, end);
  }

  /// Cuts the stem, never the ending, and never a character in two.
  private static String shortened(String name) {
    if (utf8Length(name) <= LONGEST) {
      return name;
    }
    int dot = name.lastIndexOf('.');
    String ending = dot > 0 && name.length() - dot <= 12 ? name.substring(dot) : "";
    String stem = name.substring(0, name.length() - ending.length());
    int room = LONGEST - utf8Length(ending);
    while (utf8Length(stem) > room) {
      stem = stem.substring(0, stem.offsetByCodePoints(stem.length(), -1));
    }
    return stem.strip() + ending;
  }

  private static int utf8Length(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }

  /// Some clients write `%E4%BD%A0.pdf` without saying so; believed only if it gives UTF-8 beyond
  /// ASCII.
  private static String percentDecoded(String name) {
    int percent = name.indexOf('%');
    if (percent < 0 || percent + 5 >= name.length()) {
      return name;
    }
    var bytes = new ByteArrayOutputStream();
    boolean beyond = false;
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      int high = c == '%' && i + 2 < name.length() ? Character.digit(name.charAt(i + 1), 16) : -1;
      int low = high >= 0 ? Character.digit(name.charAt(i + 2), 16) : -1;
      if (c > 126 || (c == '%' && low < 0)) {
        return name;
      }
      beyond |= low >= 0 && high >= 8;
      bytes.write(low >= 0 ? high << 4 | low : c);
      i += low >= 0 ? 2 : 0;
    }
    return beyond ? utf8(bytes.toByteArray(), name) : name;
  }

  private static String utf8(byte[] bytes, String otherwise) {
    String text = TextDecoding.decode(bytes, 0, bytes.length, "utf-8").text();
    return text.indexOf('\ufffd') >= 0 ? otherwise : text;
  }
}
