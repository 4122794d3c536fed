package dev.steward.email.compose;

import dev.steward.channel.OutboundMessage;
import dev.steward.platform.html.HtmlText;
import dev.steward.platform.html.SafeHtml;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;
import org.jsoup.nodes.TextNode;

/// The words of a mail, as plain text and as HTML that say the same.
///
/// @param shown content ids of the images that the HTML shows
record MailBody(String text, String html, Set<String> shown) {

  static MailBody of(OutboundMessage message, Optional<String> signature) {
    String said =
        message.text().isBlank()
            ? message.html().map(SafeHtml::value).map(HtmlText::of).orElse("")
            : message.text();
    String text =
        clean(said).stripTrailing() + signature.map(s -> "\n\n-- \n" + clean(s).strip()).orElse("");
    Document page =
        Jsoup.parse(message.html().map(SafeHtml::value).orElseGet(() -> paragraphs(clean(said))));
    Set<String> shown = new LinkedHashSet<>();
    page.select("img").forEach(image -> keepLocal(image, shown));
    signature.ifPresent(s -> sign(page, clean(s).strip()));
    page.select("head").empty();
    page.head().appendElement("meta").attr("charset", "utf-8");
    page.selectXpath("/html").attr("lang", message.language());
    page.outputSettings().prettyPrint(false).escapeMode(Entities.EscapeMode.base);
    return new MailBody(lines(text + "\n"), lines("<!doctype html>\n" + page.html() + "\n"), shown);
  }

  /// An image that lies elsewhere tells its owner who reads the mail and when; its description
  /// takes its place.
  private static void keepLocal(Element image, Set<String> shown) {
    String source = image.attr("src");
    if (source.startsWith("cid:") && source.length() > 4) {
      image.removeAttr("srcset");
      shown.add(source.substring(4));
    } else {
      image.replaceWith(new TextNode(image.attr("alt")));
    }
  }

  private static void sign(Document page, String signature) {
    Element below = page.body().appendElement("p").addClass("signature");
    below.append("-- <br>");
    appendLines(below, signature);
  }

  private static String paragraphs(String text) {
    Document page = Document.createShell("");
    for (String paragraph : text.strip().split("\n{2,}")) {
      appendLines(page.body().appendElement("p"), paragraph);
    }
    return page.body().html();
  }

  private static void appendLines(Element element, String text) {
    boolean first = true;
    for (String line : text.split("\n")) {
      if (!first) {
        element.appendElement("br");
      }
      element.appendText(line);
      first = false;
    }
  }

  /// Without control characters and lone surrogates; lines end with `\n`.
  private static String clean(String text) {
    var clean = new StringBuilder(text.length());
    text.replaceAll("\\R", "\n")
        .codePoints()
        .filter(c -> c == '\n' || c == '\t' || !Character.isISOControl(c))
        .filter(c -> Character.getType(c) != Character.SURROGATE)
        .forEach(clean::appendCodePoint);
    return clean.toString();
  }

  private static String lines(String text) {
    return text.replaceAll("\\R", "\r\n");
  }
}
