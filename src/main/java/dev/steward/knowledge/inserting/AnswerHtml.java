package dev.steward.knowledge.inserting;

import dev.steward.platform.BaseUrl;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;

/// Articles as the editor of answers and mail programs can show them: tables become lists, boxes
/// quotes, headings bold lines; pictures stay behind the link; links name the whole address.
final class AnswerHtml {
  private AnswerHtml() {}

  /// @param safe what the sanitizer let through
  static String of(String safe, BaseUrl base) {
    Document page = Jsoup.parseBodyFragment(safe);
    page.outputSettings().prettyPrint(false);
    page.select("img, figure").remove();
    page.select(".callout__name")
        .forEach(name -> name.html("<strong>" + name.html() + "</strong>"));
    page.select(".callout").forEach(box -> box.tagName("blockquote"));
    page.select("table").forEach(AnswerHtml::list);
    page.select("h1, h2, h3, h4, h5, h6")
        .forEach(heading -> heading.tagName("div").html("<strong>" + heading.html() + "</strong>"));
    page.select("a[href^=/]").forEach(link -> link.attr("href", base.of(link.attr("href"))));
    page.select("a[href^=#]").forEach(Element::unwrap);
    page.getAllElements().forEach(AnswerHtml::bare);
    return page.body().html();
  }

  static String link(String address, String title) {
    return "<a href=\"%s\">%s</a>".formatted(Entities.escape(address), Entities.escape(title));
  }

  private static void list(Element table) {
    var list = new Element("ul");
    for (Element row : table.select("tbody tr")) {
      list.appendElement("li")
          .text(
              row.select("td, th").stream().map(Element::text).collect(Collectors.joining(" · ")));
    }
    table.replaceWith(list);
  }

  private static void bare(Element element) {
    element.removeAttr("id").removeAttr("class").removeAttr("role").removeAttr("tabindex");
  }
}
