package dev.steward.ticket.viewing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.steward.platform.html.SafeHtml;
import gg.jte.Content;
import gg.jte.output.StringOutput;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MarkedTests {
  private final Marked marked =
      new Marked(Map.of(12L, "A \"<b>subject"), List.of("Li", "Li Na", "李娜"));

  @Test
  void linksTicketsThatTheReaderMaySee() {
    assertThat(shown(marked.text("See #12, not #13 nor a#12 nor &#12;")))
        .isEqualTo(
            "See <a class=\"link\" href=\"/desk/tickets/12\" title=\"A &quot;&lt;b&gt;subject\">#12</a>"
                + ", not #13 nor a#12 nor &amp;#12;");
  }

  @Test
  void marksColleaguesByTheirLongestName() {
    assertThat(shown(marked.text("@Li Na and @李娜")))
        .isEqualTo("<span class=\"mention\">@Li Na</span> and <span class=\"mention\">@李娜</span>");
  }

  @Test
  void bringsNoMarkupOutOfText() {
    assertThat(shown(marked.text("<script>#12</script>"))).doesNotContain("<script");
    assertThat(shown(marked.html(new SafeHtml("<p>&lt;img src=x onerror=y&gt; #12 &lt;b&gt;</p>"))))
        .doesNotContain("<img", "<b>")
        .contains("/desk/tickets/12");
  }

  @Test
  void leavesLinksAndCodeAlone() {
    String html =
        "<p><a href=\"https://x.example/\">#12</a> <code>#12</code></p><pre>#12\n  #12</pre>";

    assertThat(shown(marked.html(new SafeHtml(html)))).isEqualTo(html);
  }

  @Test
  void looksForEachNumberOnce() {
    assertThat(Marked.numbers(List.of("#1 #2 #1", "x#3 #99999999999999999999")))
        .containsExactly(1L, 2L);
  }

  private static String shown(Content content) {
    var output = new StringOutput();
    content.writeTo(output);
    return output.toString();
  }
}
