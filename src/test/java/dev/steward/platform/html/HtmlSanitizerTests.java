package dev.steward.platform.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class HtmlSanitizerTests {

  private static final HtmlSanitizer SANITIZER = new HtmlSanitizer();

  @Test
  void keepsTheLayoutOfAMail() {
    assertThat(
            mail(
                "<table width=600 bgcolor=#eee><tr><td style=\"color:red;padding:4px\">Hi</td></tr></table>"))
        .contains("width=\"600\"", "bgcolor=\"#eee\"", "color:red", "padding:4px", "Hi");
  }

  @Test
  void dropsStylesThatReachOutOfTheirPlace() {
    assertThat(
            mail(
                "<div style=\"position:fixed;top:0;left:0;z-index:9;background:url(https://x.example/a.png);"
                    + "background-image:url('//x');width:expression(alert(1));behavior:url(x);color:blue\">x</div>"))
        .isEqualTo("<div style=\"color:blue\">x</div>");
  }

  @Test
  void dropsTheTextOfScriptsAndStyles() {
    assertThat(
            mail(
                "a<script>evil()</script><style>b{}</style><title>t</title><svg><text>s</text></svg>b"))
        .isEqualTo("ab");
  }

  @Test
  void blocksImagesFromElsewhereUntilAskedFor() {
    String html =
        "<img src=\"http://t.example/a.png\" alt=\"Chart\"><img src=//t.example/p.gif width=1 height=1>";

    SafeHtml blocked = SANITIZER.mail(html);
    assertThat(blocked.value())
        .contains("data-remote-src=\"https://t.example/a.png\"", "blocked-image", "alt=\"Chart\"")
        .doesNotContain(" src=", "p.gif");
    assertThat(blocked.blockedImages()).isEqualTo(1);

    SafeHtml asked =
        SANITIZER.mail(
            html,
            new MailImages(
                Optional.of(address -> "/desk/picture?address=" + address), _ -> Optional.empty()));
    assertThat(asked.value())
        .contains(" src=\"/desk/picture?address&#61;https://t.example/a.png\"")
        .doesNotContain("src=\"https:", "p.gif");
    assertThat(asked.blockedImages()).isZero();
  }

  @Test
  void showsTheImagesOfTheMailItself() {
    var images =
        new MailImages(
            Optional.empty(),
            id -> id.equals("logo@x") ? Optional.of("/desk/files/7") : Optional.empty());

    assertThat(SANITIZER.mail("<img src=\"cid:logo@x\"><img src=cid:gone alt=Map>", images).value())
        .contains("<img src=\"/desk/files/7\"")
        .contains("[Map]");
  }

  @Test
  void keepsContentIdsForStoringAndCleaningAgainChangesNothing() {
    String html =
        "<img src=cid:a@b><img src=http://t.example/a.png><a href=https://evil.example>bank.example</a>"
            + "<p style='color:red' class=link-host>x &lt;b&gt; \"y\"</p>";
    SafeHtml kept = SANITIZER.mail(html);

    assertThat(kept.value()).contains("src=\"cid:a&#64;b\"");
    assertThat(SANITIZER.mail(kept.value())).isEqualTo(kept);
    assertThat(kept.blockedImages()).isEqualTo(1);
  }

  @Test
  void keepsPicturesInDataButNotOtherData() {
    assertThat(mail("<img src=\"data:image/png;base64,iVBORw0KGgo=\">")).contains("data:image/png");
    assertThat(
            mail("<img src=\"data:image/svg+xml;base64,PHN2Zz4=\"><img src=\"data:text/html,x\">"))
        .isEmpty();
  }

  @Test
  void neverLoadsFromOrLinksToThisServerOnBehalfOfAMail() {
    assertThat(
            mail("<img src=/desk/tickets/1><a href=\"/sign-out\">x</a><a href=\"tickets/1\">y</a>"))
        .doesNotContain("/desk", "sign-out", "tickets", "href");
  }

  @Test
  void linksLeadOutWithoutAWayBack() {
    assertThat(mail("<a href=\"https://a.example/x\" onclick=evil() target=_top>Here</a>"))
        .isEqualTo(
            "<a href=\"https://a.example/x\" target=\"_blank\" rel=\"noopener noreferrer nofollow\">Here</a>");
    assertThat(mail("<a href=\"java\nscript:alert(1)\">x</a><a href=\" vbscript:x\">y</a>"))
        .doesNotContain("href", "script");
  }

  @Test
  void aLinkThatClaimsAnotherHostShowsItsOwn() {
    assertThat(mail("<a href=\"https://evil.example/\">www.steward.com</a>"))
        .contains("[evil.example]");
    assertThat(mail("<a href=\"https://good.example@evil.example/\">Log in</a>"))
        .contains("[evil.example]");
    assertThat(mail("<a href=\"https://аррӏе.com/\">Log in</a>")).contains("[xn--");
    assertThat(mail("<a href=\"https:\\\\evil.example\\a\">https://bank.example/a</a>"))
        .contains("[evil.example]");
    assertThat(mail("<a href=\"https://evil.example/\">点击 https://银行.com/ 登录</a>"))
        .contains("[evil.example]");
  }

  @Test
  void anHonestLinkIsLeftAlone() {
    assertThat(mail("<a href=\"https://www.a.example/x\">a.example</a>")).doesNotContain("[");
    assertThat(mail("<a href=\"https://a.example/x\">Read more</a>")).doesNotContain("[");
  }

  @Test
  void survivesDeepAndHugeInput() {
    String deep = "<div>".repeat(50_000) + "x" + "</div>".repeat(50_000);
    assertThat(mail(deep)).contains("x");
    assertThat(mail("a".repeat(3_000_000))).hasSize(HtmlSanitizer.MAX_CHARS);
    assertThat(mail("\0<p\0>a\uD800b")).contains("a");
  }

  @Test
  void composeKeepsWhatAnAgentWritesAndNothingElse() {
    String html =
        "<div>Hello <strong>you</strong><br><a href=\"https://a.example\">x</a></div>"
            + "<img src=\"/desk/uploads/9\"><img src=\"https://x.example/i.png\"><div style=\"color:red\" class=a id=b>y</div>";
    assertThat(SANITIZER.compose(html).value())
        .contains("<strong>you</strong>", "src=\"/desk/uploads/9\"")
        .doesNotContain("x.example", "style", "class", "id=");
  }

  private static String mail(String html) {
    return SANITIZER.mail(html).value();
  }
}
