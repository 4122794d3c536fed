package dev.steward.helpcenter.filing;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/// What a file is, by its bytes.
enum FileKind {
  PNG("image/png", "png"),
  JPEG("image/jpeg", "jpg"),
  GIF("image/gif", "gif"),
  PDF("application/pdf", "pdf"),
  WORD("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
  SHEET("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
  CSV("text/csv", "csv"),
  TEXT("text/plain", "txt");

  private static final int LOOKED_AT = 4_096;

  private final String mediaType;
  private final String ending;

  FileKind(String mediaType, String ending) {
    this.mediaType = mediaType;
    this.ending = ending;
  }

  /// The kind of these bytes; the name decides only between kinds that look alike. Empty for what
  /// help centers do not offer: pages, programs, vector pictures, archives.
  static Optional<FileKind> of(byte[] bytes, String name) {
    if (starts(bytes, "\u0089PNG\r\n\u001a\n")) {
      return Optional.of(PNG);
    } else if (starts(bytes, "\u00ff\u00d8\u00ff")) {
      return Optional.of(JPEG);
    } else if (starts(bytes, "GIF87a") || starts(bytes, "GIF89a")) {
      return Optional.of(GIF);
    } else if (starts(bytes, "%PDF-")) {
      return Optional.of(PDF);
    } else if (starts(bytes, "PK\u0003\u0004")) {
      return office(bytes);
    }
    return text(bytes, name);
  }

  boolean isPicture() {
    return this == PNG || this == JPEG || this == GIF;
  }

  String mediaType() {
    return mediaType;
  }

  String ending() {
    return ending;
  }

  private static Optional<FileKind> office(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.ISO_8859_1);
    if (text.contains("vbaProject")) {
      return Optional.empty();
    } else if (text.contains("word/document.xml")) {
      return Optional.of(WORD);
    }
    return text.contains("xl/workbook.xml") ? Optional.of(SHEET) : Optional.empty();
  }

  private static Optional<FileKind> text(byte[] bytes, String name) {
    String beginning =
        new String(bytes, 0, Math.min(bytes.length, LOOKED_AT), StandardCharsets.ISO_8859_1)
            .strip()
            .toLowerCase(Locale.ROOT);
    if (bytes.length == 0 || beginning.startsWith("<") || !isText(bytes)) {
      return Optional.empty();
    }
    String lower = name.toLowerCase(Locale.ROOT);
    if (lower.endsWith(".csv")) {
      return Optional.of(CSV);
    }
    return lower.endsWith(".txt") ? Optional.of(TEXT) : Optional.empty();
  }

  private static boolean isText(byte[] bytes) {
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .decode(ByteBuffer.wrap(bytes))
          .chars()
          .noneMatch(c -> c < ' ' && c != '\n' && c != '\r' && c != '\t');
    } catch (CharacterCodingException _) {
      return false;
    }
  }

  private static boolean starts(byte[] bytes, String text) {
    return bytes.length >= text.length()
        && new String(bytes, 0, text.length(), StandardCharsets.ISO_8859_1).equals(text);
  }
}
