package dev.steward.helpcenter.content;

import dev.steward.platform.html.HtmlSanitizer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/// Cleans the HTML that programs and imports bring when it is written; it is cleaned again when it
/// is read. Links to articles and pages by name, and variables, stay as they are.
final class WrittenHtml {
  private static final String NAMED = "/hc/named/";

  private WrittenHtml() {}

  static String clean(String html, HtmlSanitizer sanitizer) {
    Document page = Jsoup.parseBodyFragment(html);
    page.outputSettings().prettyPrint(false);
    for (Element link : page.select("a[href^=article:], a[href^=page:]")) {
      link.attr("href", NAMED + link.attr("href"));
    }
    // The sanitizer parts braces, for frameworks that run what stands between them; here they name
    // variables, whose values are escaped.
    return sanitizer
        .article(page.body().html())
        .value()
        .replace("{<!-- -->{", "{{")
        .replace("href=\"" + NAMED, "href=\"");
  }
}
