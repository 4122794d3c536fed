package dev.steward.form.uploading;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.zip.CRC32;

/// The chunks of a PNG (ISO 15948) that make the picture. Texts, times, places (`eXIf`), whatever
/// programs have added and what stands behind the end are left out.
final class PngParts {
  private static final int SIGNATURE = 8;
  private static final Set<String> KEPT =
      Set.of(
          "IHDR", "PLTE", "IDAT", "IEND", "tRNS", "gAMA", "cHRM", "sRGB", "iCCP", "sBIT", "pHYs");

  private PngParts() {}

  /// @throws IOException for anything but a whole PNG
  static byte[] rebuilt(byte[] png) throws IOException {
    var out = new ByteArrayOutputStream(png.length);
    out.write(png, 0, SIGNATURE);
    ByteBuffer in = ByteBuffer.wrap(png);
    int at = SIGNATURE;
    String name = "";
    while (!name.equals("IEND")) {
      if (at + 12 > png.length) {
        throw new IOException("cut short");
      }
      int length = in.getInt(at);
      if (length < 0 || at + 12L + length > png.length) {
        throw new IOException("a chunk longer than the file");
      }
      name = new String(png, at + 4, 4, StandardCharsets.ISO_8859_1);
      var crc = new CRC32();
      crc.update(png, at + 4, length + 4);
      if ((int) crc.getValue() != in.getInt(at + 8 + length)) {
        throw new IOException("a chunk was altered");
      }
      if (KEPT.contains(name)) {
        out.write(png, at, length + 12);
      }
      at += length + 12;
    }
    return out.toByteArray();
  }
}
