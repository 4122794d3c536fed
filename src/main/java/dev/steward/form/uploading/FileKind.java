package dev.steward.form.uploading;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// What bytes are, found by looking at them.
enum FileKind {
  JPEG("image/jpeg", "jpg"),
  PNG("image/png", "png"),
  GIF("image/gif", "png"),
  WEBP("image/webp", "png"),
  PDF("application/pdf", "pdf"),
  TEXT("text/plain", "txt"),
  VIDEO("video/mp4", "mp4"),
  /// Apple's pictures, which we cannot read.
  HEIC("image/heic", "heic"),
  ARCHIVE("application/zip", "zip"),
  UNKNOWN("application/octet-stream", "bin");

  private static final int SCANNED = 64 * 1024;

  private final String mediaType;
  private final String ending;

  FileKind(String mediaType, String ending) {
    this.mediaType = mediaType;
    this.ending = ending;
  }

  String mediaType() {
    return mediaType;
  }

  /// How the name of such a file shall end.
  String ending() {
    return ending;
  }

  boolean isPicture() {
    return this == JPEG || this == PNG || this == GIF || this == WEBP;
  }

  static FileKind of(byte[] bytes) {
    if (begins(bytes, 0, 0xff, 0xd8, 0xff)) {
      return JPEG;
    } else if (begins(bytes, 0, 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n')) {
      return PNG;
    } else if (begins(bytes, 0, 'G', 'I', 'F', '8')) {
      return GIF;
    } else if (begins(bytes, 0, 'R', 'I', 'F', 'F') && begins(bytes, 8, 'W', 'E', 'B', 'P')) {
      return WEBP;
    } else if (begins(bytes, 0, '%', 'P', 'D', 'F', '-')) {
      return PDF;
    } else if (begins(bytes, 4, 'f', 't', 'y', 'p')) {
      return isHeic(bytes) ? HEIC : VIDEO;
    } else if (isArchive(bytes)) {
      return ARCHIVE;
    }
    return isText(bytes) ? TEXT : UNKNOWN;
  }

  private static boolean isHeic(byte[] bytes) {
    return begins(bytes, 8, 'h', 'e')
        || begins(bytes, 8, 'm', 'i', 'f')
        || begins(bytes, 8, 'a', 'v', 'i', 'f');
  }

  private static boolean isArchive(byte[] bytes) {
    return begins(bytes, 0, 'P', 'K', 3, 4)
        || begins(bytes, 0, 'P', 'K', 5, 6)
        || begins(bytes, 0, 'R', 'a', 'r', '!')
        || begins(bytes, 0, '7', 'z', 0xbc, 0xaf)
        || begins(bytes, 0, 0x1f, 0x8b)
        || begins(bytes, 0, 'B', 'Z', 'h')
        || begins(bytes, 0, 0xfd, '7', 'z', 'X', 'Z')
        || begins(bytes, 257, 'u', 's', 't', 'a', 'r');
  }

  /// UTF-8 without control characters, at least at its beginning, and no page that could run.
  private static boolean isText(byte[] bytes) {
    int length = Math.min(bytes.length, SCANNED);
    String text;
    try {
      int whole = length == bytes.length ? length : length - trailing(bytes, length);
      text =
          StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes, 0, whole)).toString();
    } catch (CharacterCodingException notUtf8) {
      return false;
    }
    return text.chars().noneMatch(c -> c < ' ' && c != '\n' && c != '\r' && c != '\t' && c != '\f');
  }

  /// Bytes of a character that is cut at the end.
  private static int trailing(byte[] bytes, int length) {
    int back = 1;
    while (back < 4 && back < length && (bytes[length - back] & 0xc0) == 0x80) {
      back++;
    }
    return (bytes[length - back] & 0x80) == 0 ? 0 : back;
  }

  private static boolean begins(byte[] bytes, int at, int... expected) {
    if (bytes.length < at + expected.length) {
      return false;
    }
    return Arrays.equals(Arrays.copyOfRange(bytes, at, at + expected.length), toBytes(expected));
  }

  private static byte[] toBytes(int... values) {
    byte[] bytes = new byte[values.length];
    for (int i = 0; i < values.length; i++) {
      bytes[i] = (byte) values[i];
    }
    return bytes;
  }
}
