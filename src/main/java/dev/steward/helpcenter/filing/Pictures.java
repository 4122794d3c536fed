package dev.steward.helpcenter.filing;

import dev.steward.helpcenter.HelpError;
import dev.steward.platform.error.Refusal;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.concurrent.Semaphore;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/// Decodes pictures and writes them anew: what was not a pixel is gone. A JPEG stays one, turned
/// the way its camera was held; everything else becomes PNG, an animation its first picture. Wider
/// ones than pages show are made smaller.
///
/// At most two are decoded at once, since each may take hundreds of megabytes for a moment.
final class Pictures {
  static final long MOST_PIXELS = 40_000_000;
  static final int LONGEST_SIDE = 2_000;

  private static final float QUALITY = 0.88f;
  private static final Semaphore DECODING = new Semaphore(2);

  private Pictures() {}

  /// A picture as it is kept.
  record Picture(FileKind kind, byte[] bytes, int width, int height) {}

  /// @throws Refusal [HelpError#BAD_PICTURE] for what is no such picture or too large a one
  static Picture anew(FileKind kind, byte[] bytes, String name) {
    DECODING.acquireUninterruptibly();
    try {
      BufferedImage turned = fitted(read(bytes, name), Orientation.of(bytes));
      FileKind kept = kind == FileKind.JPEG ? FileKind.JPEG : FileKind.PNG;
      return new Picture(kept, written(kept, turned), turned.getWidth(), turned.getHeight());
    } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException broken) {
      // Decoders of the platform throw any of these for broken files.
      throw new Refusal(HelpError.BAD_PICTURE, broken, name);
    } finally {
      DECODING.release();
    }
  }

  private static BufferedImage read(byte[] bytes, String name) throws IOException {
    try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes))) {
      Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
      if (!readers.hasNext()) {
        throw new Refusal(HelpError.BAD_PICTURE, name);
      }
      ImageReader reader = readers.next();
      try {
        reader.setInput(in, true, true);
        long pixels = (long) reader.getWidth(0) * reader.getHeight(0);
        if (pixels <= 0 || pixels > MOST_PIXELS) {
          throw new Refusal(HelpError.BAD_PICTURE, name);
        }
        return reader.read(0);
      } finally {
        reader.dispose();
      }
    }
  }

  private static BufferedImage fitted(BufferedImage image, Orientation orientation) {
    double scale =
        Math.min(1, (double) LONGEST_SIDE / Math.max(image.getWidth(), image.getHeight()));
    int width = Math.max(1, (int) Math.round(image.getWidth() * scale));
    int height = Math.max(1, (int) Math.round(image.getHeight() * scale));
    boolean clear = image.getColorModel().hasAlpha();
    var drawn =
        new BufferedImage(
            orientation.isSideways() ? height : width,
            orientation.isSideways() ? width : height,
            clear ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = drawn.createGraphics();
    pen.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
    if (!clear) {
      pen.setColor(Color.WHITE);
      pen.fillRect(0, 0, drawn.getWidth(), drawn.getHeight());
    }
    AffineTransform turn = orientation.turn(width, height);
    turn.scale((double) width / image.getWidth(), (double) height / image.getHeight());
    pen.drawImage(image, turn, null);
    pen.dispose();
    return drawn;
  }

  private static byte[] written(FileKind kind, BufferedImage image) throws IOException {
    var out = new ByteArrayOutputStream();
    if (kind == FileKind.PNG) {
      ImageIO.write(image, "png", out);
      return out.toByteArray();
    }
    ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    try (var target = new MemoryCacheImageOutputStream(out)) {
      ImageWriteParam how = writer.getDefaultWriteParam();
      how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
      how.setCompressionQuality(QUALITY);
      writer.setOutput(target);
      writer.write(null, new IIOImage(image, null, null), how);
    } finally {
      writer.dispose();
    }
    return out.toByteArray();
  }
}
