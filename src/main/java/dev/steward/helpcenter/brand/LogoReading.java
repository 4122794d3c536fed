package dev.steward.helpcenter.brand;

import dev.steward.platform.error.Refusal;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/// Makes a logo of a file that somebody chose: whatever it was, what is kept is a picture drawn by
/// us, or shapes and nothing else. Stateless.
final class LogoReading {
  static final int LARGEST = 1024 * 1024;

  private static final int WIDEST = 5_000;
  private static final int SHOWN_HEIGHT = 160;
  private static final int SHOWN_WIDTH = 640;
  private static final int HEAD = 1_000;

  private LogoReading() {}

  /// What is kept of a file.
  record Safe(byte[] bytes, String type) {}

  /// @throws Refusal [BrandError#BAD_LOGO] or [BrandError#LARGE_LOGO]
  static Safe read(byte[] file) {
    if (file.length > LARGEST) {
      throw new Refusal(BrandError.LARGE_LOGO, LARGEST / 1024);
    }
    String head =
        new String(file, 0, Math.min(file.length, HEAD), StandardCharsets.UTF_8).stripLeading();
    return head.startsWith("<") || head.startsWith("\uFEFF<")
        ? new Safe(LogoShapes.clean(new String(file, StandardCharsets.UTF_8)), "image/svg+xml")
        : new Safe(redrawn(file), "image/png");
  }

  /// The picture drawn anew, no larger than pages show it; anything else the file carried is gone.
  private static byte[] redrawn(byte[] file) {
    try (ImageInputStream stream = ImageIO.createImageInputStream(new ByteArrayInputStream(file))) {
      Iterator<ImageReader> readers = ImageIO.getImageReaders(stream);
      if (!readers.hasNext()) {
        throw new Refusal(BrandError.BAD_LOGO);
      }
      ImageReader reader = readers.next();
      try {
        reader.setInput(stream, true, true);
        return drawn(reader);
      } finally {
        reader.dispose();
      }
    } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException broken) {
      throw new Refusal(BrandError.BAD_LOGO, broken);
    }
  }

  private static byte[] drawn(ImageReader reader) throws IOException {
    int width = reader.getWidth(0);
    int height = reader.getHeight(0);
    if (width < 1 || height < 1 || width > WIDEST || height > WIDEST) {
      throw new Refusal(BrandError.BAD_LOGO);
    }
    double scale =
        Math.min(1, Math.min(SHOWN_HEIGHT / (double) height, SHOWN_WIDTH / (double) width));
    var picture =
        new BufferedImage(
            Math.max(1, (int) Math.round(width * scale)),
            Math.max(1, (int) Math.round(height * scale)),
            BufferedImage.TYPE_INT_ARGB);
    Graphics2D pen = picture.createGraphics();
    pen.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
    pen.drawImage(reader.read(0), 0, 0, picture.getWidth(), picture.getHeight(), null);
    pen.dispose();
    var bytes = new ByteArrayOutputStream();
    ImageIO.write(picture, "png", bytes);
    return bytes.toByteArray();
  }
}
