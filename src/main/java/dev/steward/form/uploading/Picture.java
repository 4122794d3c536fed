package dev.steward.form.uploading;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/// A picture as agents see it: nothing but the picture.
///
/// @param mediaType of the bytes
record Picture(byte[] bytes, String mediaType) {
  /// So many a camera makes, and no more than memory takes.
  private static final long MOST_PIXELS = 60_000_000;

  /// Pictures of these kinds are drawn anew, which takes their size in memory four times.
  private static final long MOST_DRAWN = 20_000_000;

  /// The picture in these bytes; empty where they are none, or one that is too large.
  static Optional<Picture> of(byte[] bytes, FileKind kind) {
    try {
      long pixels = pixels(bytes);
      boolean drawn = kind == FileKind.GIF || kind == FileKind.WEBP;
      if (pixels == 0 || pixels > (drawn ? MOST_DRAWN : MOST_PIXELS)) {
        return Optional.empty();
      }
      return Optional.of(
          switch (kind) {
            case JPEG -> new Picture(JpegParts.rebuilt(bytes), "image/jpeg");
            case PNG -> new Picture(PngParts.rebuilt(bytes), "image/png");
            default -> drawn(bytes);
          });
    } catch (IOException | IndexOutOfBoundsException | IllegalArgumentException broken) {
      return Optional.empty();
    }
  }

  /// How many pixels it says it has, read from its head alone.
  private static long pixels(byte[] bytes) throws IOException {
    try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(bytes))) {
      Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
      if (!readers.hasNext()) {
        return 0;
      }
      ImageReader reader = readers.next();
      try {
        reader.setInput(in);
        return (long) reader.getWidth(0) * reader.getHeight(0);
      } finally {
        reader.dispose();
      }
    }
  }

  private static Picture drawn(byte[] bytes) throws IOException {
    BufferedImage image = ImageIO.read(new ByteArrayInputStream(bytes));
    var out = new ByteArrayOutputStream();
    if (image == null || !ImageIO.write(image, "png", out)) {
      throw new IOException("cannot be drawn");
    }
    return new Picture(out.toByteArray(), "image/png");
  }
}
