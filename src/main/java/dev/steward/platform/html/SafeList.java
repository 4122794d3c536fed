package dev.steward.platform.html;

import java.util.List;
import java.util.regex.Pattern;
import org.owasp.html.CssSchema;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/// What may be left in HTML: elements, attributes and style properties, by name.
final class SafeList {

  private static final Pattern LINK =
      Pattern.compile("(?i)(?:https?|mailto|tel):.*", Pattern.DOTALL);
  private static final Pattern IMAGE =
      Pattern.compile("(?i)(?:https://|data:image/|cid:|/(?![/\\\\])).*", Pattern.DOTALL);
  private static final Pattern UPLOADED = Pattern.compile("/desk/[A-Za-z0-9/_.-]+");
  private static final Pattern ARTICLE_LINK =
      Pattern.compile("(?i)(?:(?:https?|mailto):|/(?![/\\\\])|#).*", Pattern.DOTALL);
  private static final Pattern ARTICLE_FILE = Pattern.compile("/hc/files/[A-Za-z0-9/_.-]+");
  private static final Pattern ANCHOR = Pattern.compile("[\\p{L}\\p{N}_-]{1,80}");
  private static final Pattern ARTICLE_CLASS =
      Pattern.compile(
          "callout(?: callout--[a-z]{1,12})?|callout__name|table-scroll|language-[a-z0-9+-]{1,20}");
  private static final Pattern REMOTE = Pattern.compile("https://.*", Pattern.DOTALL);
  private static final Pattern OUR_CLASS =
      Pattern.compile(LinkRewriting.HOST_CLASS + "|" + ImageRewriting.BLOCKED_CLASS);
  private static final Pattern LENGTH = Pattern.compile("[0-9]{1,4}(?:%|px)?");
  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,4}");
  private static final Pattern COLOUR = Pattern.compile("#?[A-Za-z0-9]{1,30}");
  private static final Pattern FONT = Pattern.compile("[\\p{L}0-9 ,'_-]{1,200}");
  private static final Pattern WORD = Pattern.compile("[A-Za-z-]{1,20}");

  private static final String[] TEXT = {
    "p",
    "br",
    "div",
    "span",
    "a",
    "b",
    "strong",
    "i",
    "em",
    "u",
    "s",
    "strike",
    "del",
    "ins",
    "sub",
    "sup",
    "small",
    "big",
    "code",
    "pre",
    "kbd",
    "samp",
    "tt",
    "var",
    "blockquote",
    "q",
    "cite",
    "ul",
    "ol",
    "li",
    "dl",
    "dt",
    "dd",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "hr",
    "wbr"
  };

  private static final String[] LAYOUT = {
    "abbr", "address", "article", "bdi", "bdo", "caption", "center", "col", "colgroup", "dfn",
    "figcaption", "figure", "font", "footer", "header", "img", "main", "mark", "section", "table",
    "tbody", "td", "tfoot", "th", "thead", "time", "tr"
  };

  /// No position, no display, no content, nothing that takes an address.
  private static final List<String> STYLES =
      List.of(
          "color",
          "background-color",
          "font-family",
          "font-size",
          "font-style",
          "font-weight",
          "font-variant",
          "text-align",
          "text-decoration",
          "line-height",
          "letter-spacing",
          "white-space",
          "vertical-align",
          "direction",
          "width",
          "max-width",
          "height",
          "padding",
          "padding-top",
          "padding-right",
          "padding-bottom",
          "padding-left",
          "margin",
          "margin-top",
          "margin-right",
          "margin-bottom",
          "margin-left",
          "border",
          "border-top",
          "border-right",
          "border-bottom",
          "border-left",
          "border-color",
          "border-style",
          "border-width",
          "border-collapse",
          "border-spacing",
          "border-radius",
          "list-style-type");

  static final PolicyFactory MAIL = mail();
  static final PolicyFactory COMPOSE = compose();
  static final PolicyFactory ARTICLE = article();

  private SafeList() {}

  private static PolicyFactory mail() {
    var policy = new HtmlPolicyBuilder();
    allowLinksAndImages(policy);
    allowTables(policy);
    allowFontsAndLists(policy);
    return policy
        .allowElements(TEXT)
        .allowElements(LAYOUT)
        .allowAttributes("title", "lang")
        .globally()
        .allowAttributes("dir", "align", "valign")
        .matching(WORD)
        .globally()
        .allowAttributes("datetime")
        .onElements("time")
        .allowStyling(CssSchema.withProperties(STYLES))
        .allowElements(SafeList::outward, "a")
        .toFactory();
  }

  private static void allowLinksAndImages(HtmlPolicyBuilder policy) {
    policy
        .allowWithoutAttributes("a", "span", "font", "img")
        .allowUrlProtocols("http", "https", "mailto", "tel", "data", "cid")
        .allowAttributes("href")
        .matching(LINK)
        .onElements("a")
        .allowAttributes("src")
        .matching(IMAGE)
        .onElements("img")
        .allowAttributes(ImageRewriting.REMOTE)
        .matching(REMOTE)
        .onElements("img")
        .allowAttributes("class")
        .matching(OUR_CLASS)
        .onElements("span", "img")
        .allowAttributes("alt")
        .onElements("img");
  }

  private static void allowTables(HtmlPolicyBuilder policy) {
    policy
        .allowAttributes("width", "height")
        .matching(LENGTH)
        .onElements("img", "table", "td", "th", "col", "colgroup")
        .allowAttributes("border", "cellpadding", "cellspacing")
        .matching(NUMBER)
        .onElements("table")
        .allowAttributes("colspan", "rowspan", "span")
        .matching(NUMBER)
        .onElements("td", "th", "col", "colgroup")
        .allowAttributes("bgcolor")
        .matching(COLOUR)
        .onElements("table", "tr", "td", "th")
        .allowAttributes("scope")
        .matching(WORD)
        .onElements("th");
  }

  private static void allowFontsAndLists(HtmlPolicyBuilder policy) {
    policy
        .allowAttributes("color")
        .matching(COLOUR)
        .onElements("font")
        .allowAttributes("face")
        .matching(FONT)
        .onElements("font")
        .allowAttributes("size")
        .matching(Pattern.compile("[+-]?[0-9]"))
        .onElements("font")
        .allowAttributes("start")
        .matching(NUMBER)
        .onElements("ol")
        .allowAttributes("type")
        .matching(WORD)
        .onElements("ol", "ul");
  }

  private static PolicyFactory compose() {
    return new HtmlPolicyBuilder()
        .allowElements(TEXT)
        .allowElements("figure", "figcaption", "img")
        .allowWithoutAttributes("span")
        .allowUrlProtocols("http", "https", "mailto", "tel")
        .allowAttributes("href")
        .matching(LINK)
        .onElements("a")
        .allowAttributes("src")
        .matching(UPLOADED)
        .onElements("img")
        .allowAttributes("alt")
        .onElements("img")
        .allowAttributes("width", "height")
        .matching(NUMBER)
        .onElements("img")
        .allowAttributes("start")
        .matching(NUMBER)
        .onElements("ol")
        .allowElements(SafeList::outward, "a")
        .toFactory();
  }

  private static PolicyFactory article() {
    var policy = new HtmlPolicyBuilder();
    allowStructure(policy);
    return policy
        .allowElements(TEXT)
        .allowElements(LAYOUT)
        .allowElements("details", "summary")
        .allowWithoutAttributes("span", "a")
        .allowUrlProtocols("http", "https", "mailto")
        .allowAttributes("href")
        .matching(ARTICLE_LINK)
        .onElements("a")
        .allowAttributes("src")
        .matching(ARTICLE_FILE)
        .onElements("img")
        .allowAttributes("alt")
        .onElements("img")
        .allowAttributes("width", "height")
        .matching(NUMBER)
        .onElements("img")
        .allowAttributes("title", "lang", "aria-label")
        .globally()
        .requireRelsOnLinks("noopener")
        .toFactory();
  }

  private static void allowStructure(HtmlPolicyBuilder policy) {
    policy
        .allowAttributes("id")
        .matching(ANCHOR)
        .onElements("h1", "h2", "h3", "h4", "h5", "h6")
        .allowAttributes("class")
        .matching(ARTICLE_CLASS)
        .onElements("div", "p", "code")
        .allowAttributes("colspan", "rowspan")
        .matching(NUMBER)
        .onElements("td", "th")
        .allowAttributes("scope", "align")
        .matching(WORD)
        .onElements("th", "td")
        .allowAttributes("start")
        .matching(NUMBER)
        .onElements("ol")
        .allowAttributes("tabindex")
        .matching(Pattern.compile("0"))
        .onElements("div")
        .allowAttributes("role")
        .matching(Pattern.compile("note|region"))
        .onElements("div");
  }

  /// Links lead out of the frame, without a way back to us and without telling where from.
  private static String outward(String element, List<String> attributes) {
    attributes.add("target");
    attributes.add("_blank");
    attributes.add("rel");
    attributes.add("noopener noreferrer nofollow");
    return element;
  }
}
