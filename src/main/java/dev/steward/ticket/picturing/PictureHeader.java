package dev.steward.ticket.picturing;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// What the first bytes of a raster picture say, without decoding it.
///
/// @param mediaType by the bytes, whatever the server claims
record PictureHeader(String mediaType, long width, long height) {

  private static final long MOST_PIXELS = 40_000_000;
  private static final long LONGEST = 0xffff;
  private static final int SHORTEST = 30;
  private static final int JPEG_START = 2;

  /// The header of a PNG, GIF, JPEG or WebP picture; empty for everything else.
  static Optional<PictureHeader> of(byte[] bytes) {
    if (bytes.length < SHORTEST) {
      return Optional.empty();
    }
    ByteBuffer big = ByteBuffer.wrap(bytes);
    ByteBuffer little = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    if (big.getLong(0) == 0x89504e470d0a1a0aL && is(bytes, 12, "IHDR")) {
      return known("image/png", big.getInt(16), big.getInt(20));
    }
    if (is(bytes, 0, "GIF87a") || is(bytes, 0, "GIF89a")) {
      return known("image/gif", little.getShort(6) & 0xffff, little.getShort(8) & 0xffff);
    }
    if (big.getShort(0) == (short) 0xffd8) {
      return jpeg(big);
    }
    return is(bytes, 0, "RIFF") && is(bytes, 8, "WEBP") ? webp(bytes, little) : Optional.empty();
  }

  /// Whether a browser can lay it out without harm.
  boolean isSane() {
    return width > 0 && height > 0 && width <= LONGEST && height <= MOST_PIXELS / width;
  }

  private static Optional<PictureHeader> known(String type, long width, long height) {
    return Optional.of(new PictureHeader(type, width & 0xffff_ffffL, height & 0xffff_ffffL));
  }

  /// Walks from segment to segment to the one that begins the frame.
  private static Optional<PictureHeader> jpeg(ByteBuffer bytes) {
    int at = JPEG_START;
    while (at + 9 < bytes.limit() && (bytes.get(at) & 0xff) == 0xff) {
      int marker = bytes.get(at + 1) & 0xff;
      if (isFrame(marker)) {
        return known(
            "image/jpeg", bytes.getShort(at + 7) & 0xffff, bytes.getShort(at + 5) & 0xffff);
      }
      at += marker == 0xff ? 1 : 2 + Math.max(2, bytes.getShort(at + 2) & 0xffff);
    }
    return Optional.empty();
  }

  private static boolean isFrame(int marker) {
    return marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc;
  }

  private static Optional<PictureHeader> webp(byte[] bytes, ByteBuffer little) {
    if (is(bytes, 12, "VP8X")) {
      return known("image/webp", 1 + three(little, 24), 1 + three(little, 27));
    }
    if (is(bytes, 12, "VP8L")) {
      int packed = little.getInt(21);
      return known("image/webp", 1 + (packed & 0x3fff), 1 + (packed >> 14 & 0x3fff));
    }
    if (is(bytes, 12, "VP8 ")) {
      return known("image/webp", little.getShort(26) & 0x3fff, little.getShort(28) & 0x3fff);
    }
    return Optional.empty();
  }

  private static int three(ByteBuffer little, int at) {
    return little.getShort(at) & 0xffff | (little.get(at + 2) & 0xff) << 16;
  }

  private static boolean is(byte[] bytes, int at, String text) {
    return new String(bytes, at, text.length(), StandardCharsets.ISO_8859_1).equals(text);
  }
}
