package dev.steward.helpcenter.brand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.steward.platform.error.Refusal;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class LogoReadingTests {
  @Test
  void drawsAPictureAnewWithoutWhatElseItCarried() throws Exception {
    byte[] file = picture("png", 1200, 300);
    var carrying = new ByteArrayOutputStream();
    carrying.write(file);
    carrying.write("<script>alert(1)</script>".getBytes(StandardCharsets.UTF_8));

    LogoReading.Safe safe = LogoReading.read(carrying.toByteArray());

    assertThat(safe.type()).isEqualTo("image/png");
    assertThat(new String(safe.bytes(), StandardCharsets.ISO_8859_1)).doesNotContain("script");
    BufferedImage drawn = ImageIO.read(new ByteArrayInputStream(safe.bytes()));
    assertThat(drawn.getHeight()).isEqualTo(160);
    assertThat(drawn.getWidth()).isEqualTo(640);
  }

  @Test
  void leavesOfAnSvgItsShapesAlone() {
    String clean =
        svg(
            """
            <?xml version="1.0"?><!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/passwd">]>
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24" onload="alert(1)">
              <script>alert(1)</script><style>*{fill:url(https://evil.example/a)}</style>
              <a href="javascript:alert(1)"><path d="M0 0h24"/></a>
              <foreignObject><body xmlns="http://www.w3.org/1999/xhtml"><script>1</script></body></foreignObject>
              <use href="https://evil.example/x.svg#a"/><image href="https://evil.example/p.png"/>
              <path d="M4 4h16v16H4z" fill="url(#g)" onclick="x()" style="background:url(//evil.example)"/>
              <rect fill="url(https://evil.example/g)" width="3" height="3"/>
              <text>&x;</text><set attributeName="href" to="javascript:alert(1)"/>
            </svg>
            """);

    assertThat(clean)
        .contains("<path d=\"M4 4h16v16H4z\" fill=\"url(#g)\"")
        .contains("viewBox=\"0 0 24 24\"")
        .doesNotContain("script", "evil", "onload", "onclick", "style", "foreign", "href")
        .doesNotContain("ENTITY", "passwd", "<text", "<set", "<use", "<image");
  }

  @Test
  void refusesWhatIsNoPicture() throws IOException {
    for (byte[] file :
        new byte[][] {
          {},
          "hello".getBytes(StandardCharsets.UTF_8),
          "<svg></svg>".getBytes(StandardCharsets.UTF_8),
          "<html><script>alert(1)</script></html>".getBytes(StandardCharsets.UTF_8),
          java.util.Arrays.copyOf(picture("png", 100, 100), 60)
        }) {
      assertThatThrownBy(() -> LogoReading.read(file)).isInstanceOf(Refusal.class);
    }
    assertThatThrownBy(() -> LogoReading.read(new byte[LogoReading.LARGEST + 1]))
        .isInstanceOf(Refusal.class);
  }

  private static String svg(String source) {
    LogoReading.Safe safe = LogoReading.read(source.getBytes(StandardCharsets.UTF_8));
    assertThat(safe.type()).isEqualTo("image/svg+xml");
    return new String(safe.bytes(), StandardCharsets.UTF_8);
  }

  private static byte[] picture(String format, int width, int height) throws IOException {
    var bytes = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), format, bytes);
    return bytes.toByteArray();
  }
}
