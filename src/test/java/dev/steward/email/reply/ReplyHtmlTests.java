package dev.steward.email.reply;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReplyHtmlTests {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "<div class=\"gmail_quote\"><div class=\"gmail_attr\">On Mon, 3 Mar 2025, Steward &lt;a@b.example&gt; wrote:<br></div><blockquote class=\"gmail_quote\">OLD</blockquote></div>",
        "<br><div><blockquote type=\"cite\"><div>On 3 Mar 2025, at 10:15, Steward wrote:</div><div>OLD</div></blockquote></div>",
        "<div class=\"moz-cite-prefix\">Am 03.03.25 um 10:15 schrieb Steward:<br></div><blockquote type=\"cite\" cite=\"mid:1\">OLD</blockquote>",
        "<div id=\"ydp1yahoo_quoted_123\" class=\"ydp1yahoo_quoted\"><div>On Monday, Steward wrote:</div><div>OLD</div></div>",
        "<div><includetail><!--<![endif]--></includetail><div style=\"font:Verdana\">------------------&nbsp;原始邮件&nbsp;------------------</div><div style=\"background:#efefef\"><div><b>发件人:</b> Steward</div><div><b>发送时间:</b> 2025年3月3日</div><div><b>主题:</b> x</div></div>OLD</div>",
        "<p>在 2025-03-03 10:15:22，\"Steward\" &lt;a@b.example&gt; 写道：</p><blockquote id=\"isReplyContent\" style=\"PADDING-LEFT: 1ex\">OLD</blockquote>",
        "<hr><div id=\"x_divRplyFwdMsg\" dir=\"ltr\"><b>From:</b> Steward<br><b>Sent:</b> Monday<br><b>Subject:</b> x</div><div>OLD</div>",
        "<div style=\"border:none;border-top:solid #E1E1E1 1.0pt\"><p class=MsoNormal><b>发件人:</b> Steward &lt;a@b.example&gt;<br><b>发送时间:</b> 2025年3月3日 10:15<br><b>收件人:</b> Li<br><b>主题:</b> Re</p></div><p>OLD</p>",
        "<blockquote style=\"margin-top:0px; margin-left:0.5em;\"><div style=\"border-top:solid #B5C4DF 1.0pt\"><div><b>发件人：</b> a@b.example</div><div><b>发送时间：</b>2025-03-03 10:15</div><div><b>收件人：</b> c</div><div><b>主题：</b>x</div></div><div>OLD</div></blockquote>",
        "<div class=\"protonmail_quote\">On Monday, March 3rd, 2025 at 10:15 AM, Steward wrote:<br><blockquote type=\"cite\">OLD</blockquote></div>",
        "<p>##- Please reply above this line -##</p><p>OLD</p>",
        "<div>---- 回复的原邮件 ----</div><table><tr><td>发件人</td><td>Steward</td></tr></table><div>OLD</div>",
      })
  void foldsTheHistoryOfKnownMailPrograms(String history) {
    Split split =
        ReplyHtml.split(
            "<html><body><div>Please check <b>again</b>.</div>" + history + "</body></html>");
    assertThat(Jsoup.parse(split.visible()).text().strip()).isEqualTo("Please check again.");
    assertThat(split.quoted()).contains("OLD");
  }

  @Test
  void keepsAnAnswerBelowTheQuote() {
    String html =
        "<div>Hi</div><blockquote type=cite>OLD</blockquote><div>TRC20, please see my answer here</div>";
    assertThat(ReplyHtml.split(html)).isEqualTo(Split.whole(html));
  }

  @Test
  void foldsAMarkedSignatureBelowTheQuote() {
    Split split =
        ReplyHtml.split(
            "<p>Yes</p><div class=gmail_quote>OLD</div><div class=gmail_signature>Li</div>");
    assertThat(Jsoup.parse(split.visible()).text()).isEqualTo("Yes");
    assertThat(split.quoted()).contains("OLD", "Li");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<div class=gmail_quote>only forwarded</div>",
        "<p>No quote at all</p>",
        "",
        "<<<",
        "<blockquote>a saying I like</blockquote><p>text</p>"
      })
  void givesTheWholeBackWhereNothingFolds(String html) {
    assertThat(ReplyHtml.split(html)).isEqualTo(Split.whole(html));
  }

  @Test
  void keepsAPictureThatIsTheWholeAnswer() {
    Split split = ReplyHtml.split("<img src=\"cid:shot\"><div class=gmail_quote>OLD</div>");
    assertThat(split.visible()).contains("cid:shot").doesNotContain("OLD");
  }

  @Test
  @Timeout(30)
  void staysLinearOnHostileInput() {
    String word =
        "<p class=MsoNormal><span style='font-size:11.0pt;mso-fareast-language:EN-US'>On Mon 2016 a@b wrote text<o:p></o:p></span></p>\n";
    String[] hostile = {
      "<p>hi</p>" + word.repeat(8_500),
      "<blockquote type=cite>x".repeat(45_000),
      "<div>a".repeat(150_000),
      "<p>a</p>".repeat(60_000) + "<hr><div id=divRplyFwdMsg>From</div>" + "<br>b".repeat(100_000),
      "x<br>\n<b>From:</b> a@b<br>".repeat(40_000),
    };
    for (String html : hostile) {
      long start = System.nanoTime();
      ReplyHtml.split(html);
      assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(30));
    }
  }
}
