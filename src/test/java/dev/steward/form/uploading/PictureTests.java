package dev.steward.form.uploading;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PictureTests {
  private static final byte[] PLACE = "GPS 31.2304N 121.4737E".getBytes(StandardCharsets.US_ASCII);

  @Test
  void aPhotoLosesItsPlaceAndKeepsWhichSideIsUp() throws IOException {
    byte[] photo = withSegment(image("jpg"), exif(6, PLACE));

    byte[] shown = Picture.of(photo, FileKind.JPEG).orElseThrow().bytes();

    assertThat(text(shown)).doesNotContain("GPS").contains("Exif");
    assertThat(text(shown)).contains(text(new byte[] {1, 0x12, 0, 3, 0, 0, 0, 1, 0, 6}));
    assertThat(ImageIO.read(new ByteArrayInputStream(shown)).getWidth()).isEqualTo(40);
  }

  @Test
  void whatStandsBehindTheEndIsLeftOut() throws IOException {
    byte[] hidden = "PK\3\4 an archive".getBytes(StandardCharsets.US_ASCII);

    for (String kind : new String[] {"jpg", "png"}) {
      byte[] shown = Picture.of(join(image(kind), hidden), kind(kind)).orElseThrow().bytes();
      assertThat(text(shown)).doesNotContain("archive");
    }
  }

  @Test
  void aScreenshotLosesItsTexts() throws IOException {
    byte[] png = image("png");
    byte[] shot =
        join(
            Arrays.copyOf(png, 33),
            join(chunk("tEXt", PLACE), Arrays.copyOfRange(png, 33, png.length)));

    byte[] shown = Picture.of(shot, FileKind.PNG).orElseThrow().bytes();

    assertThat(text(shown)).doesNotContain("GPS");
    assertThat(ImageIO.read(new ByteArrayInputStream(shown)).getHeight()).isEqualTo(20);
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 3, 10, 21, 40, 100, 300})
  void aPictureThatIsCutIsRefusedAndBreaksNothing(int length) throws IOException {
    for (String kind : new String[] {"jpg", "png"}) {
      byte[] whole = image(kind);
      byte[] cut = Arrays.copyOf(whole, Math.min(length, whole.length - 3));
      assertThat(Picture.of(cut, kind(kind))).isEmpty();
    }
  }

  @Test
  void aPictureOfTooManyPixelsIsRefusedBeforeItTakesMemory() throws IOException {
    byte[] png = image("png");
    byte[] head = Arrays.copyOfRange(png, 16, 29);
    ByteBuffer.wrap(head).putInt(0, 100_000).putInt(4, 100_000);
    byte[] bomb =
        join(
            Arrays.copyOf(png, 8),
            join(chunk("IHDR", head), Arrays.copyOfRange(png, 33, png.length)));

    assertThat(Picture.of(bomb, FileKind.PNG)).isEmpty();
  }

  @Test
  void bytesSayWhatTheyAre() throws IOException {
    assertThat(FileKind.of(image("jpg"))).isEqualTo(FileKind.JPEG);
    assertThat(FileKind.of("PK\3\4x".getBytes(StandardCharsets.US_ASCII)))
        .isEqualTo(FileKind.ARCHIVE);
    assertThat(FileKind.of("时间,数量\n1,2".getBytes(StandardCharsets.UTF_8))).isEqualTo(FileKind.TEXT);
    assertThat(FileKind.of(new byte[] {'M', 'Z', 0, 1})).isEqualTo(FileKind.UNKNOWN);
    assertThat(FileKind.of("....ftypheic".getBytes(StandardCharsets.US_ASCII)))
        .isEqualTo(FileKind.HEIC);
  }

  private static FileKind kind(String ending) {
    return ending.equals("jpg") ? FileKind.JPEG : FileKind.PNG;
  }

  private static byte[] image(String kind) throws IOException {
    var out = new ByteArrayOutputStream();
    var picture = new BufferedImage(40, 20, BufferedImage.TYPE_INT_RGB);
    for (int i = 0; i < 40; i++) {
      picture.setRGB(i, i % 20, 0xff00ff + i * 1000);
    }
    ImageIO.write(picture, kind, out);
    return out.toByteArray();
  }

  private static byte[] withSegment(byte[] jpeg, byte[] segment) {
    return join(Arrays.copyOf(jpeg, 2), join(segment, Arrays.copyOfRange(jpeg, 2, jpeg.length)));
  }

  /// Little-endian, as cameras write it.
  private static byte[] exif(int orientation, byte[] more) {
    ByteBuffer tiff = ByteBuffer.allocate(26 + more.length).order(java.nio.ByteOrder.LITTLE_ENDIAN);
    tiff.putShort((short) 0x4949).putShort((short) 42).putInt(8).putShort((short) 1);
    tiff.putShort((short) 0x0112).putShort((short) 3).putInt(1).putShort((short) orientation);
    tiff.putShort((short) 0).putInt(0).put(more);
    byte[] body = join("Exif\0\0".getBytes(StandardCharsets.US_ASCII), tiff.array());
    int length = body.length + 2;
    return join(new byte[] {(byte) 0xff, (byte) 0xe1, (byte) (length >> 8), (byte) length}, body);
  }

  private static byte[] chunk(String name, byte[] body) {
    byte[] named = join(name.getBytes(StandardCharsets.US_ASCII), body);
    var crc = new CRC32();
    crc.update(named);
    return ByteBuffer.allocate(12 + body.length)
        .putInt(body.length)
        .put(named)
        .putInt((int) crc.getValue())
        .array();
  }

  private static byte[] join(byte[] first, byte[] second) {
    byte[] both = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, both, first.length, second.length);
    return both;
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }
}
