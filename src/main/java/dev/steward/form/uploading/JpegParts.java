package dev.steward.form.uploading;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/// The segments of a JPEG (ITU T.81) that make the picture. Exif, XMP, thumbnails, comments and
/// what stands behind the end are left out; only which side is up is said again.
final class JpegParts {
  private static final int START = 0xd8;
  private static final int END = 0xd9;
  private static final int SCAN = 0xda;
  private static final int COMMENT = 0xfe;
  private static final int APP0 = 0xe0;
  private static final int EXIF = 0xe1;
  private static final int ADOBE = 0xee;
  private static final int APP15 = 0xef;
  private static final int ORIENTATION = 0x0112;
  private static final byte[] EXIF_HEAD = "Exif\0\0".getBytes(StandardCharsets.ISO_8859_1);

  private final byte[] jpeg;
  private final ByteArrayOutputStream out;
  private int at = 2;

  private JpegParts(byte[] jpeg) {
    this.jpeg = jpeg;
    this.out = new ByteArrayOutputStream(jpeg.length);
  }

  /// @throws IOException for anything but a whole JPEG
  static byte[] rebuilt(byte[] jpeg) throws IOException {
    return new JpegParts(jpeg).rebuild();
  }

  private byte[] rebuild() throws IOException {
    out.write(0xff);
    out.write(START);
    while (true) {
      int marker = marker();
      if (marker == END) {
        out.write(0xff);
        out.write(END);
        return out.toByteArray();
      }
      int length = (jpeg[at] & 0xff) << 8 | jpeg[at + 1] & 0xff;
      if (length < 2 || at + length > jpeg.length) {
        throw new IOException("a segment longer than the file");
      }
      keep(marker, length);
      at += length;
      if (marker == SCAN) {
        copyScan();
      }
    }
  }

  private int marker() throws IOException {
    if ((jpeg[at] & 0xff) != 0xff) {
      throw new IOException("no marker");
    }
    while ((jpeg[at] & 0xff) == 0xff) {
      at++;
    }
    return jpeg[at++] & 0xff;
  }

  private void keep(int marker, int length) {
    boolean application = marker >= APP0 && marker <= APP15;
    if (marker == EXIF) {
      writeOrientation(orientation(length));
    } else if (marker == APP0 || marker == ADOBE || (!application && marker != COMMENT)) {
      out.write(0xff);
      out.write(marker);
      out.write(jpeg, at, length);
    }
  }

  /// Compressed bytes go on until a marker that is neither a restart nor an escaped 255.
  private void copyScan() {
    int from = at;
    while (!((jpeg[at] & 0xff) == 0xff && isMarker(jpeg[at + 1] & 0xff))) {
      at++;
    }
    out.write(jpeg, from, at - from);
  }

  private static boolean isMarker(int second) {
    return second != 0 && second != 0xff && !(second >= 0xd0 && second <= 0xd7);
  }

  /// 1 to 8 as Exif says it; 0 where it does not.
  private int orientation(int length) {
    ByteBuffer segment = ByteBuffer.wrap(jpeg, at + 2, length - 2).slice();
    byte[] head = new byte[EXIF_HEAD.length];
    if (segment.remaining() < 14) {
      return 0;
    }
    segment.get(head);
    if (!java.util.Arrays.equals(head, EXIF_HEAD)) {
      return 0;
    }
    ByteBuffer tiff = segment.slice();
    tiff.order(tiff.getShort(0) == 0x4949 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
    int directory = tiff.getInt(4);
    int entries = tiff.getShort(directory) & 0xffff;
    for (int i = 0; i < entries; i++) {
      int entry = directory + 2 + i * 12;
      if ((tiff.getShort(entry) & 0xffff) == ORIENTATION) {
        int value = tiff.getShort(entry + 8);
        return value >= 1 && value <= 8 ? value : 0;
      }
    }
    return 0;
  }

  private void writeOrientation(int orientation) {
    if (orientation > 1) {
      ByteBuffer exif = ByteBuffer.allocate(36);
      exif.put((byte) 0xff).put((byte) EXIF).putShort((short) 34).put(EXIF_HEAD);
      exif.putShort((short) 0x4d4d).putShort((short) 42).putInt(8);
      exif.putShort((short) 1).putShort((short) ORIENTATION).putShort((short) 3).putInt(1);
      exif.putShort((short) orientation).putShort((short) 0).putInt(0);
      out.writeBytes(exif.array());
    }
  }
}
