package dev.steward.platform.html;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Page;
import dev.steward.platform.web.Chromium;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tools.jackson.databind.json.JsonMapper;

/**
 * Hostile HTML of other projects and of our own, cleaned and then opened in a real browser with
 * nothing else to protect it: no script runs, no request leaves (T1).
 */
@Timeout(value = 5, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class HostileHtmlTests {

  private static final Path CORPUS = Path.of("../shared/corpora/html");

  private static final List<String> OUR_OWN =
      List.of(
          "<img src=x onerror=ran()>",
          "<svg onload=ran()>",
          "<math><mtext><table><mglyph><style><!--</style><img title=\"--&gt;&lt;img src=1 onerror=ran()&gt;\">",
          "<noscript><p title=\"</noscript><img src=x onerror=ran()>\">",
          "<scr<script>ipt>ran()</scr</script>ipt>",
          "<iframe srcdoc=\"<script>parent.ran()</script>\"></iframe>",
          "<object data=javascript:ran()></object><embed src=javascript:ran()>",
          "<base href=https://fetch.example/><img src=a.png>",
          "<meta http-equiv=refresh content=\"0;url=https://fetch.example/\">",
          "<form action=https://fetch.example/><button formaction=javascript:ran()>x</button></form>",
          "<style>@import url(https://fetch.example/a.css);body{background:url(https://fetch.example/b)}</style>x",
          "<div style=\"background:url(https://fetch.example/c);position:fixed;inset:0\">x</div>",
          "<div style=\"color:red;background:\\75rl(https://fetch.example/d)\">x</div>",
          "<a href=\"jav&#x09;ascript:ran()\">x</a><a href=\"data:text/html,<script>ran()</script>\">y</a>",
          "<a href=\"vbscript:ran()\">x</a><a href=\"&#106;avascript:ran()\">z</a>",
          "&amp;lt;img src=x onerror=ran()&amp;gt;",
          "<img srcset=\"https://fetch.example/s.png 2x\"><picture><source srcset=https://fetch.example/p.png><img></picture>",
          "<video poster=https://fetch.example/v.png autoplay><source src=https://fetch.example/v.mp4></video>",
          "<table background=https://fetch.example/t.png><td background=https://fetch.example/u.png>x</table>",
          "<link rel=stylesheet href=https://fetch.example/l.css><link rel=prefetch href=https://fetch.example/m>",
          "<p><svg><style><img src=x onerror=ran()></style></svg>",
          "<form><math><mtext></form><form><mglyph><style></math><img src onerror=ran()>",
          "<template><img src=x onerror=ran()></template><xmp><img src=x onerror=ran()></xmp>",
          "<img src=\"https://fetch.example/pixel.gif\" width=1 height=1>",
          "<input autofocus onfocus=ran()><details open ontoggle=ran()>x</details>");

  @Test
  void nothingRunsAndNothingIsFetched() throws IOException {
    provoke(input -> new HtmlSanitizer().mail(input).value(), PROVOKE);
  }

  /// Written and read again, as articles are, which are pages of ours and no frames. Headings have
  /// anchors there, and links lead within the site.
  @Test
  void nothingRunsInArticlesWhenTheyAreWrittenAndReadAgain() throws IOException {
    var sanitizer = new HtmlSanitizer();
    String provoke =
        PROVOKE
            .replace("|^id$", "")
            .replace("element.localName === \"a\" && element.href", "false");
    provoke(input -> sanitizer.article(sanitizer.article(input).value()).value(), provoke);
  }

  private static void provoke(UnaryOperator<String> clean, String provoke) throws IOException {
    List<String> hostile = new ArrayList<>(OUR_OWN);
    hostile.addAll(corpus());
    try (var chromium = Chromium.launch()) {
      var report = new ArrayList<String>();
      Page page = chromium.browser().newPage();
      page.exposeFunction("ran", _ -> report.add("a script ran"));
      page.addInitScript("alert = confirm = prompt = print = ran");
      page.onDialog(dialog -> {
        report.add("a dialog opened");
        dialog.dismiss();
      });
      page.route(
          "**/*",
          route -> {
            report.add("fetched " + route.request().url());
            route.abort();
          });
      page.setContent("<img src=https://fetch.example/control onerror=ran()>");
      page.waitForCondition(() -> report.size() == 2);
      report.clear();
      for (String input : hostile) {
        int before = report.size();
        page.setContent("<!doctype html><body>" + clean.apply(input));
        Object trouble = page.evaluate(provoke);
        if (report.size() > before || !"".equals(trouble)) {
          report.add("by " + input + ": " + trouble);
        }
      }
      System.getLogger("html").log(System.Logger.Level.INFO, "hostile inputs: " + hostile.size());
      assertThat(report).isEmpty();
    }
  }

  /// Fires what a person or page could fire at every element, then names what should not be there.
  private static final String PROVOKE =
      """
      () => {
        const found = []
        for (const element of document.body.querySelectorAll("*")) {
          for (const type of ["mouseover", "focus", "blur", "load", "error", "toggle", "copy",
              "paste", "dragstart", "keyup", "animationstart", "wheel", "pointerdown"]) {
            element.dispatchEvent(new Event(type, { bubbles: true }))
          }
          if (/^(script|iframe|object|embed|form|base|meta|link|style|svg|math|template|input|button|video|audio|frame)$/i.test(element.localName)) {
            found.push(element.localName)
          }
          for (const attribute of element.attributes) {
            if (/^on|^srcdoc$|^action$|^formaction$|^id$|^name$|^background$/i.test(attribute.name)) {
              found.push(attribute.name)
            }
            if (/^\\s*(javascript|vbscript|data:text)/i.test(attribute.value)) found.push(attribute.value)
            if (attribute.name === "style" && /url|position|expression|behavior|@import/i.test(attribute.value)) {
              found.push(attribute.value)
            }
          }
          if (element.localName === "a" && element.href && !/^(https?|mailto|tel):/.test(element.href)) {
            found.push(element.href)
          }
        }
        return found.join(" ")
      }
      """;

  private static List<String> corpus() throws IOException {
    assumeTrue(Files.isDirectory(CORPUS), "the outside corpus is not here: " + CORPUS);
    var inputs = new ArrayList<>(Files.readAllLines(CORPUS.resolve("xss-payloads.txt")));
    Matcher input =
        Pattern.compile("\"input\":\\s*(\"(?:[^\"\\\\]|\\\\.)*\")")
            .matcher(Files.readString(CORPUS.resolve("sanitizer-tests.txt")));
    var json = new JsonMapper();
    while (input.find()) {
      inputs.add(json.readValue(input.group(1), String.class));
    }
    return inputs;
  }
}
