package dev.steward.helpcenter.rendering;

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

  @Test
  void makesListsOfWhatWordCallsParagraphs() {
    String word =
        """
        <p class=MsoListParagraphCxSpFirst style='mso-list:l0 level1 lfo1'><![if !supportLists]><span
        style='mso-list:Ignore'>1.<span>&nbsp; </span></span><![endif]>Open <b>Assets</b><o:p></o:p></p>
        <p class=MsoListParagraph style='mso-list:l1 level2 lfo1'><span style='mso-list:Ignore'>·</span>Choose BTC</p>
        <p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>2.</span>Copy it</p>
        <p class=MsoNormal>Done.</p>\
        """;
    assertThat(PastedHtml.markdown(word))
        .isEqualTo("1. Open **Assets**\n   - Choose BTC\n2. Copy it\n\nDone.");
  }

  @Test
  void readsTheEmphasisOfGoogleDocumentsOutOfTheirStyles() {
    assertThat(
            PastedHtml.markdown(
                "<p><span style=\"font-weight:700\">Never</span> <span style='font-style: italic'>share</span></p>"))
        .isEqualTo("**Never** *share*");
  }

  @Test
  void keepsCodeAndItsLinesAndMakesFilmsLinks() {
    assertThat(PastedHtml.markdown("<pre><code>a = 1\n  b</code></pre>"))
        .isEqualTo("```\na = 1\n  b\n```");
    assertThat(
            PastedHtml.markdown("<iframe src='//www.youtube.com/embed/abc123XYZ_-?a=b'></iframe>"))
        .isEqualTo(
            "[https://www.youtube.com/watch?v=abc123XYZ\\_-](https://www.youtube.com/watch?v=abc123XYZ_-)");
    assertThat(PastedHtml.markdown("<iframe src='javascript:ran()'></iframe>x")).isEqualTo("x");
  }
}
