package dev.steward.helpcenter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.steward.TestDesk;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;

class HelpReadingTests {
  private static final TestDesk DESK = HelpDesk.DESK;
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  @Test
  void opensTheHelpCenterInTheLanguageTheBrowserAsksFor() throws Exception {
    HttpResponse<String> chinese = ask("/", "Accept-Language", "zh-CN,zh;q=0.9");
    assertThat(chinese.statusCode()).isEqualTo(303);
    assertThat(chinese.headers().firstValue("Location")).contains("/hc/zh-CN");
    HttpResponse<String> home = ask("/hc/zh-CN");
    assertThat(home.statusCode()).isEqualTo(200);
    assertThat(home.body()).contains("充值").contains("lang=\"zh-CN\"");
  }

  @Test
  void leadsOtherSpellingsOfAnAddressToTheOneAddress() throws Exception {
    assertThat(ask("/hc/zh-cn").headers().firstValue("Location")).contains("/hc/zh-CN");
    String path = article("en", "deposit-not-credited");
    String id = path.replaceAll(".*/(\\d+)-.*", "$1");
    HttpResponse<String> wrong = ask("/hc/en/articles/" + id + "-other-words");
    assertThat(wrong.statusCode()).isEqualTo(301);
    assertThat(wrong.headers().firstValue("Location")).contains(path);
  }

  @Test
  void fillsVariablesAndLinksAndKeepsEverythingElsePlain() throws Exception {
    HttpResponse<String> page = ask(article("en", "deposit-not-credited"));
    assertThat(page.body())
        .contains("<h1 class=\"help-title\">My deposit has not arrived</h1>")
        .contains("more than 2 hours")
        .contains("/articles/")
        .doesNotContain("{{")
        .doesNotContain("article:")
        .doesNotContain("page:");
  }

  @Test
  void givesEverybodyTheSameBytesAndAnswersWithNothingWhenTheyAreKnown() throws Exception {
    String path = article("en", "wrong-network");
    HttpResponse<String> first = ask(path);
    HttpResponse<String> second = ask(path, "Cookie", "session=somebody; locale=zh-CN");
    assertThat(second.body()).isEqualTo(first.body());
    String tag = first.headers().firstValue("ETag").orElseThrow();
    HttpResponse<String> known = ask(path, "If-None-Match", tag);
    assertThat(known.statusCode()).isEqualTo(304);
    assertThat(known.body()).isEmpty();
  }

  @Test
  void answersFromTheShelfWithTheHeadersOfTheFirstAnswer() throws Exception {
    String path = article("en", "how-to-deposit");
    HttpResponse<String> first = ask(path + "?seen=not-kept");
    ask(path);
    HttpResponse<String> kept = ask(path);

    for (String name :
        List.of(
            "X-Content-Type-Options",
            "X-Frame-Options",
            "Referrer-Policy",
            "Permissions-Policy",
            "Cross-Origin-Opener-Policy",
            "Content-Type")) {
      assertThat(kept.headers().allValues(name))
          .as(name)
          .hasSize(1)
          .first(InstanceOfAssertFactories.STRING)
          .isEqualToIgnoringCase(first.headers().firstValue(name).orElseThrow());
    }
    assertThat(kept.headers().allValues("Content-Security-Policy"))
        .singleElement(InstanceOfAssertFactories.STRING)
        .contains("default-src 'none'")
        .doesNotContain("nonce");
    assertThat(kept.headers().allValues("Cache-Control")).containsExactly("no-cache");
    assertThat(kept.headers().firstValue("Set-Cookie")).isEmpty();
    assertThat(ask(path, "X-Steward-Nonce", "abcdefghijklmnopqrstuv").headers().allValues("ETag"))
        .as("a page that Turbo loads is made for its document")
        .isEmpty();
  }

  @Test
  void keepsNothingThatWasMadeForSomebodyKnown() throws Exception {
    String path = article("en", "missing-memo") + ".md";

    assertThat(ask(path, "Cookie", "__Host-customer=somebody").headers().firstValue("ETag"))
        .isEmpty();
    assertThat(ask(path, "Authorization", "Bearer somebody").headers().firstValue("ETag"))
        .isEmpty();
    assertThat(ask(path, "Cookie", "locale=en").headers().firstValue("ETag")).isPresent();
  }

  @Test
  void hasAMarkdownTwinOfEveryArticle() throws Exception {
    HttpResponse<String> twin = ask(article("zh-CN", "account-stolen") + ".md");
    assertThat(twin.headers().firstValue("Content-Type").orElseThrow()).contains("text/markdown");
    assertThat(twin.body()).startsWith("# 账户被盗怎么办").contains("先冻结");
  }

  @Test
  void knowsNoArticleThatDoesNotExistAndNoLanguageNobodyWrites() throws Exception {
    assertThat(ask("/hc/en/articles/999999-nothing").statusCode()).isEqualTo(404);
    assertThat(ask("/hc/xx/articles/1-nothing").statusCode()).isEqualTo(404);
    assertThat(ask("/hc/en/categories/999999-nothing").statusCode()).isEqualTo(404);
  }

  @Test
  void listsEveryArticleInTheSiteMapWithItsOtherLanguage() throws Exception {
    String map = ask("/sitemap.xml").body();
    assertThat(occurrences(map, "<loc>")).isGreaterThanOrEqualTo(148);
    assertThat(map).contains("hreflang=\"zh-CN\"");
    assertThat(ask("/llms.txt").body()).contains("## Deposits").contains(".md): ");
    assertThat(ask("/robots.txt").body()).contains("Sitemap: ");
    assertThat(ask("/hc/en/articles.atom").body()).contains("<feed").contains("<entry>");
  }

  static String article(String language, String slug) throws Exception {
    Matcher path =
        Pattern.compile("/hc/" + language + "/articles/\\d+-" + slug + "(?=[\"<])")
            .matcher(ask("/sitemap.xml").body());
    assertThat(path.find()).as(slug).isTrue();
    return path.group();
  }

  static HttpResponse<String> ask(String path, String... headers)
      throws IOException, InterruptedException {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(DESK.url(path)));
    List<String> all = List.of(headers);
    for (int i = 0; i < all.size(); i += 2) {
      request.header(all.get(i), all.get(i + 1));
    }
    return CLIENT.send(request.build(), BodyHandlers.ofString());
  }

  private static int occurrences(String text, String part) {
    return text.split(Pattern.quote(part), -1).length - 1;
  }
}
