package dev.steward.platform.html;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretTests {
  private static final Secret SECRET = Secret.of("correct horse  battery");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "say correct horse battery now",
        "say Correct\u00a0Horse\tBATTERY now",
        "> say correct\n> horse\n> battery now",
        "say correct\r\n> > horse battery now",
        "say cor\u00adrect hor\u200bse battery now"
      })
  void isFoundHoweverItIsWrapped(String text) {
    assertThat(SECRET.isIn(text)).isTrue();
    assertThat(SECRET.removeFrom(text)).contains("say " + Secret.MARK + " now");
  }

  @Test
  void leavesOtherTextAsItIs() {
    assertThat(SECRET.removeFrom("a correct horse without one"))
        .isEqualTo("a correct horse without one");
    String html = "<p>a &amp; b<br/>c</p>";
    assertThat(SECRET.removeFromHtml(html)).isSameAs(html);
  }

  @Test
  void isFoundAcrossElements() {
    assertThat(SECRET.removeFromHtml("<p>say <b>cor</b>rect <i>horse</i></p><p>battery now</p>"))
        .isEqualTo("<p>say <b>█████</b> <i></i></p><p> now</p>".replace("</b> <i>", "</b><i>"));
  }

  @Test
  void isFoundInAttributes() {
    String html =
        Secret.of("li@example.com")
            .removeFromHtml("<a href=\"mailto:li%40example.com\" title=\"Li\">write</a>");

    assertThat(html).isEqualTo("<a title=\"Li\">write</a>");
  }

  @Test
  void isFoundInsideChineseThatWasWrappedAnywhere() {
    Secret secret = Secret.of("助记词苹果香蕉");

    assertThat(secret.removeFrom("我的助记词苹\n> 果香蕉，谢谢")).isEqualTo("我的█████，谢谢");
  }

  @Test
  void takesNoPatternFromTheWords() {
    assertThat(Secret.of(".*").removeFrom("abc .* def")).isEqualTo("abc █████ def");
    assertThat(Secret.of("\\Q a \\E").isIn("\\Q a \\E")).isTrue();
  }

  @Test
  void tellsNobody() {
    assertThat(SECRET.toString()).isEqualTo(Secret.MARK);
    assertThatIllegalArgumentException().isThrownBy(() -> Secret.of("  "));
  }
}
