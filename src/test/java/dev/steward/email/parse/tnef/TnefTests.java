package dev.steward.email.parse.tnef;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import dev.steward.email.parse.mime.Budget;
import dev.steward.email.parse.mime.Slice;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TnefTests {
  private static final byte[] PICTURE = {1, 2, 3};

  /// The example of MS-OXRTFCP 3.1.1: `{\rtf1\ansi\ansicpg1252\pard hello world}`.
  private static final byte[] HELLO =
      HexFormat.of()
          .parseHex(
              "2d0000002b0000004c5a4675f1c5c7a703000a00726370673132354232"
                  + "0af32068656c090020627705b06c647d0a800fa0");

  @Test
  void unpacksFilesWithTheirLongNames() {
    var tnef = read(new TnefBuilder().body("提现失败").file("PIC~1.PNG", "截图.png", PICTURE).bytes());

    assertThat(tnef.orElseThrow().text()).isEqualTo("提现失败");
    assertThat(tnef.orElseThrow().files())
        .singleElement()
        .satisfies(file -> {
          assertThat(file.name()).isEqualTo("截图.png");
          assertThat(file.mediaType()).isEqualTo("image/png");
          assertThat(file.content().copy()).isEqualTo(PICTURE);
        });
  }

  @Test
  void readsTheHtmlBody() {
    assertThat(read(new TnefBuilder().html("<p>提现</p>").bytes()).orElseThrow().html())
        .isEqualTo("<p>提现</p>");
  }

  @Test
  void unpacksCompressedRtf() {
    assertThat(new String(CompressedRtf.unpack(Slice.of(HELLO), budget()), ISO_8859_1))
        .isEqualTo("{\\rtf1\\ansi\\ansicpg1252\\pard hello world}\r\n");
    assertThat(read(new TnefBuilder().rtf(HELLO).bytes()).orElseThrow().text())
        .isEqualTo("hello world");
  }

  @Test
  void findsTheHtmlHiddenInRtf() {
    String rtf =
        "{\\rtf1\\ansi\\ansicpg936\\fromhtml1 {\\fonttbl{\\f0 Arial;}}{\\*\\htmltag64 <p>}"
            + "\\htmlrtf {\\par \\htmlrtf0 \\'cc\\'e1\\u29616?{\\*\\htmltag84 &amp;}\\htmlrtf &\\htmlrtf0"
            + "{\\*\\htmltag72 </p>}}";
    var read = new Rtf(rtf.getBytes(ISO_8859_1), "");

    assertThat(read.html()).isEqualTo("<p>提现&amp;</p>");
    assertThat(read.text()).isEmpty();
  }

  @Test
  void readsRtfAsText() {
    String rtf =
        "{\\rtf1\\ansi{\\fonttbl{\\f0 Arial;}}{\\*\\generator Word;}one\\par two \\{3\\} caf\\'e9}";

    assertThat(new Rtf(rtf.getBytes(ISO_8859_1), "").text()).isEqualTo("one\ntwo {3} café");
  }

  @Test
  void keepsWhatComesBeforeTheDamage() {
    byte[] whole = new TnefBuilder().body("text").file("a.png", "a.png", PICTURE).bytes();
    for (int length = 0; length < whole.length; length++) {
      read(Arrays.copyOf(whole, length));
    }
    assertThat(read(Arrays.copyOf(whole, 60)).orElseThrow().text()).isEqualTo("text");
    assertThat(read(new byte[] {1, 2, 3})).isEmpty();
  }

  private static Optional<Tnef> read(byte[] bytes) {
    return Tnef.read(Slice.of(bytes), budget());
  }

  private static Budget budget() {
    return new Budget(10, 10, 1000, 1_000_000);
  }
}
