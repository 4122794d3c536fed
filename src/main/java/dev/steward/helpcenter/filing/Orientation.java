package dev.steward.helpcenter.filing;

import java.awt.geom.AffineTransform;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/// How a camera was held (Exif 2.3, tag 0x0112), from 1 (upright) to 8.
///
/// @param code as in the file
record Orientation(int code) {
  private static final Orientation UPRIGHT = new Orientation(1);
  private static final int APP1 = 0xe1;
  private static final int START_OF_SCAN = 0xda;
  private static final int TAG = 0x0112;
  private static final int ENTRY = 12;

  /// The orientation a JPEG tells; upright for everything else and for nonsense.
  static Orientation of(byte[] bytes) {
    ByteBuffer all = ByteBuffer.wrap(bytes);
    int at = 2;
    while (bytes.length > 4 && all.getShort(0) == (short) 0xffd8 && at + 4 < bytes.length) {
      int marker = all.get(at + 1) & 0xff;
      int length = all.getShort(at + 2) & 0xffff;
      if ((all.get(at) & 0xff) != 0xff || marker == START_OF_SCAN || length < 2) {
        return UPRIGHT;
      }
      if (marker == APP1 && at + 2 + length <= bytes.length && length > 20) {
        return exif(all.slice(at + 4, length - 2));
      }
      at += 2 + length;
    }
    return UPRIGHT;
  }

  boolean isSideways() {
    return code >= 5;
  }

  /// The turn that brings a picture of this size upright.
  AffineTransform turn(int width, int height) {
    return switch (code) {
      case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
      case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
      case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
      case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
      case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
      case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
      case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
      default -> new AffineTransform();
    };
  }

  private static Orientation exif(ByteBuffer segment) {
    byte[] head = new byte[4];
    segment.get(0, head);
    if (!new String(head, StandardCharsets.ISO_8859_1).equals("Exif")) {
      return UPRIGHT;
    }
    ByteBuffer tiff = segment.slice(6, segment.limit() - 6);
    tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
    long first = tiff.getInt(4) & 0xffff_ffffL;
    if (first + 2 > tiff.limit()) {
      return UPRIGHT;
    }
    int entries = tiff.getShort((int) first) & 0xffff;
    for (int i = 0; i < entries; i++) {
      long entry = first + 2 + (long) i * ENTRY;
      if (entry + ENTRY > tiff.limit()) {
        return UPRIGHT;
      }
      if ((tiff.getShort((int) entry) & 0xffff) == TAG) {
        int code = tiff.getShort((int) entry + 8);
        return code >= 1 && code <= 8 ? new Orientation(code) : UPRIGHT;
      }
    }
    return UPRIGHT;
  }
}
