package dev.steward.platform.html;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HtmlTextTests {

  @Test
  void paragraphsAndLinesReadAsTyped() {
    assertThat(HtmlText.of("<p>One\n two</p><p>Three<br>four</p><div>five</div><div>six</div>"))
        .isEqualTo("One two\n\nThree\nfour\n\nfive\nsix");
  }

  @Test
  void listsKeepTheirMarks() {
    assertThat(HtmlText.of("a<ul><li>x<li>y<ul><li>z</ul></ul><ol start=3><li>c<li>d</ol>e"))
        .isEqualTo("a\n\n- x\n- y\n  - z\n\n3. c\n4. d\n\ne");
  }

  @Test
  void quotesAreMarked() {
    assertThat(
            HtmlText.of(
                "Yes<blockquote>old<br>older<blockquote>oldest</blockquote></blockquote>no"))
        .isEqualTo("Yes\n\n> old\n> older\n\n> > oldest\n\nno");
  }

  @Test
  void linksTellWhereTheyLead() {
    assertThat(
            HtmlText.of(
                "<a href=\"https://a.example/x\">Here</a> or <a href=\"mailto:b@c.example\">b@c.example</a>"))
        .isEqualTo("Here <https://a.example/x> or b@c.example");
  }

  @Test
  void sourceStaysAsItIsAndScriptsVanish() {
    assertThat(
            HtmlText.of(
                "<pre>a\n  b</pre><script>evil()</script><img alt=Logo><table><tr><td>1<td>2</table>"))
        .isEqualTo("a\n  b\n\n[Logo]\n\n1  2");
  }

  @Test
  void aPreviewIsOneLineAndNeverCutsACharacter() {
    assertThat(HtmlText.preview("a\n b  c", 10)).isEqualTo("a b c");
    assertThat(HtmlText.preview("😀😀😀😀", 3)).isEqualTo("😀😀…");
  }
}
