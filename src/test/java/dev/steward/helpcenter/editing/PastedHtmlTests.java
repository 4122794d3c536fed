package dev.steward.helpcenter.editing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PastedHtmlTests {

  @Test
  void keepsHeadingsListsLinksAndEmphasis() {
    assertThat(
            PastedHtml.markdown(
                "<h1>Top</h1><p>Some <b>bold</b> and <a href='https://example.org/x'>a link</a>.</p>"
                    + "<ol><li>one</li><li>two<ul><li>inner</li></ul></li></ol>"))
        .isEqualTo(
            "## Top\n\nSome **bold** and [a link](https://example.org/x).\n\n1. one\n2. two\n   - inner");
  }

  @Test
  void makesATableOfATable() {
    assertThat(
            PastedHtml.markdown(
                "<table><tr><th>Coin</th><th>Fee</th></tr><tr><td>BTC</td><td>1</td></tr></table>"))
        .isEqualTo("| Coin | Fee |\n| --- | --- |\n| BTC | 1 |");
  }

  @Test
  void dropsScriptsAndLinksThatRun() {
    assertThat(
            PastedHtml.markdown(
                "<script>alert(1)</script><p onclick=x><a href='javascript:alert(1)'>words</a></p>"))
        .isEqualTo("words");
  }

  @Test
  void takesTextThatLooksLikeMarkdownForText() {
    assertThat(PastedHtml.markdown("<p>5 * 3 [x] <i></i></p>")).isEqualTo("5 \\* 3 \\[x\\]");
  }

  @Test
  void isNotFooledByABoldElementThatSaysItIsNotBold() {
    assertThat(PastedHtml.markdown("<b style='font-weight:normal'><p>Whole document</p></b>"))
        .isEqualTo("Whole document");
  }
}
