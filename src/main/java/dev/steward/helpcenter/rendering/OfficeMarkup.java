package dev.steward.helpcenter.rendering;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/// Says in plain HTML what office programs say in styles: Word's lists are paragraphs with a style
/// `mso-list`, Google's emphasis is a `span` with a weight.
final class OfficeMarkup {
  private static final Pattern LEVEL = Pattern.compile("mso-list:[^;]*level([1-9])");
  private static final Pattern NUMBER = Pattern.compile("\\(?[0-9a-z]{1,3}[.)、].*", Pattern.DOTALL);
  private static final Pattern BOLD = Pattern.compile("font-weight:(?:bold|[6-9]00)");
  private static final Pattern ITALIC = Pattern.compile("font-style:italic");

  private OfficeMarkup() {}

  static void tidy(Document page) {
    page.select("o|p").forEach(Element::unwrap);
    page.select("span[style]").forEach(OfficeMarkup::emphasise);
    List<Element> items =
        page.select("p[style], h1[style], h2[style], h3[style]").stream()
            .filter(paragraph -> LEVEL.matcher(style(paragraph)).find())
            .toList();
    items.forEach(OfficeMarkup::item);
  }

  private static void emphasise(Element span) {
    String style = style(span);
    boolean heading = span.closest("h1, h2, h3, h4, h5, h6") instanceof Element;
    if (!heading && BOLD.matcher(style).find()) {
      span.tagName("strong").removeAttr("style");
    } else if (!heading && ITALIC.matcher(style).find()) {
      span.tagName("em").removeAttr("style");
    }
  }

  /// Joins the list before it, one list for each level.
  private static void item(Element paragraph) {
    Matcher level = LEVEL.matcher(style(paragraph));
    int depth = level.find() ? Integer.parseInt(level.group(1)) : 1;
    String mark = "";
    for (Element ignored : paragraph.select("[style]")) {
      if (style(ignored).contains("mso-list:ignore")) {
        mark = ignored.text().strip();
        ignored.remove();
      }
    }
    String kind = NUMBER.matcher(mark).matches() ? "ol" : "ul";
    Element list =
        paragraph.previousElementSibling() instanceof Element before && before.hasClass("word-list")
            ? before
            : new Element(kind).addClass("word-list");
    if (!list.hasParent()) {
      paragraph.before(list);
    }
    for (int i = 1; i < depth; i++) {
      Element last = list.lastElementChild();
      Element owner = last == null ? list.appendElement("li") : last;
      Element inner = owner.selectFirst("> ul, > ol");
      list = inner == null ? owner.appendElement(kind) : inner;
    }
    list.appendElement("li").html(paragraph.html());
    paragraph.remove();
  }

  private static String style(Element element) {
    return element.attr("style").toLowerCase(Locale.ROOT).replace(" ", "");
  }
}
