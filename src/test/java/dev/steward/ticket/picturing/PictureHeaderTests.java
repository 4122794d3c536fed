package dev.steward.ticket.picturing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What pictures are, by their first bytes.
class PictureHeaderTests {
  private static final String LOSSLESS = "UklGRhoAAABXRUJQVlA4TA0AAAAvAAAAEAcQERGIiP4HAA==";
  private static final String LOSSY = "UklGRiIAAABXRUJQVlA4IBYAAAAwAQCdASoBAAEADsD+JaQAA3AAAAAA";

  @ParameterizedTest
  @ValueSource(strings = {"png", "gif", "jpeg"})
  void knowsPicturesAsTheyAreWritten(String format) throws IOException {
    var picture = new BufferedImage(321, 123, BufferedImage.TYPE_INT_RGB);
    var bytes = new ByteArrayOutputStream();
    assertThat(ImageIO.write(picture, format, bytes)).isTrue();
    assertThat(PictureHeader.of(bytes.toByteArray()))
        .contains(new PictureHeader("image/" + format, 321, 123));
  }

  @ParameterizedTest
  @ValueSource(strings = {LOSSLESS, LOSSY})
  void knowsWebP(String base64) {
    assertThat(PictureHeader.of(Base64.getDecoder().decode(base64)))
        .contains(new PictureHeader("image/webp", 1, 1));
  }

  @Test
  void doesNotShowWhatIsTooLargeToLayOut() {
    assertThat(PictureHeader.of(png(50_000, 50_000)))
        .hasValueSatisfying(h -> assertThat(h.isSane()).isFalse());
    assertThat(PictureHeader.of(png(0, 10)))
        .hasValueSatisfying(h -> assertThat(h.isSane()).isFalse());
    assertThat(PictureHeader.of(png(-1, -1)))
        .hasValueSatisfying(h -> assertThat(h.isSane()).isFalse());
    assertThat(PictureHeader.of(png(6000, 6000)))
        .hasValueSatisfying(h -> assertThat(h.isSane()).isTrue());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "GIF89a",
        "<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>",
        "<!doctype html><html><body>not a picture at all</body></html>",
        "%PDF-1.7 ..........................."
      })
  void knowsNothingElse(String text) {
    assertThat(PictureHeader.of(text.getBytes(UTF_8))).isEmpty();
  }

  /// Cut and damaged anywhere, it says something or nothing, and never breaks.
  @Test
  void readsWhateverComes() throws IOException {
    var random = new Random(7);
    var bytes = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(30, 20, BufferedImage.TYPE_INT_RGB), "jpeg", bytes);
    for (int i = 0; i < 5000; i++) {
      byte[] damaged = Arrays.copyOf(bytes.toByteArray(), random.nextInt(bytes.size()));
      for (int hit = 0; hit < 5 && damaged.length > 2; hit++) {
        damaged[2 + random.nextInt(damaged.length - 2)] = (byte) random.nextInt();
      }
      assertThat(PictureHeader.of(damaged)).isNotNull();
    }
  }

  static byte[] png(int width, int height) {
    return ByteBuffer.allocate(64)
        .putLong(0x89504e470d0a1a0aL)
        .putInt(13)
        .put("IHDR".getBytes(UTF_8))
        .putInt(width)
        .putInt(height)
        .array();
  }
}
