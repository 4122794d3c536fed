package dev.steward.platform.html;

import java.util.concurrent.atomic.AtomicInteger;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;
import org.owasp.html.PolicyFactory;
import org.springframework.stereotype.Component;

/// Makes foreign HTML safe to show. Never throws on any input; stateless.
///
/// Cleaning twice gives the same, so what is stored goes through [#mail(String, MailImages)] again
/// when it is shown, with the images decided for that reader.
///
/// Input beyond [#MAX_CHARS] is cut, since a browser must lay it out and a person will not read it;
/// the whole stays in the raw bytes.
@Component
public class HtmlSanitizer {

  /// Characters of HTML looked at.
  public static final int MAX_CHARS = 2_000_000;

  /// Nesting shown as laid out; a deeper mail is shown as text, since nobody nests so by hand and
  /// browsers slow down.
  public static final int MAX_DEPTH = 200;

  /// The HTML of a mail for keeping: no image from elsewhere, its own images named by content id.
  public SafeHtml mail(String html) {
    return mail(html, MailImages.KEPT);
  }

  /// The HTML of a mail as its sender laid it out, without scripts, forms, frames, style sheets,
  /// positions and addresses in styles. Links open in a new window without telling where from, and
  /// show their true host where their text claims another, or where the host is not plain ASCII.
  public SafeHtml mail(String html, MailImages images) {
    Document tree = parse(html);
    if (isTooDeep(tree)) {
      return text(html);
    }
    Unwanted.dropFrom(tree);
    new ImageRewriting(images).rewrite(tree);
    LinkRewriting.rewrite(tree);
    return sanitize(tree, SafeList.MAIL);
  }

  /// What an agent wrote in the editor: paragraphs, lists, emphasis, quotes, code, links, and
  /// pictures that were uploaded here.
  public SafeHtml compose(String html) {
    Document tree = parse(html);
    if (isTooDeep(tree)) {
      return text(html);
    }
    Unwanted.dropFrom(tree);
    tree.select("img:not([src^=/desk/])").remove();
    return sanitize(tree, SafeList.COMPOSE);
  }

  /// The body of a help article: what [#compose] allows, and tables, headings that can be linked
  /// to, callouts, links within the site and pictures kept by the help center.
  public SafeHtml article(String html) {
    Document tree = parse(html);
    if (isTooDeep(tree)) {
      return text(html);
    }
    Unwanted.dropFrom(tree);
    tree.select("img:not([src^=/hc/files/])").remove();
    return sanitize(tree, SafeList.ARTICLE);
  }

  /// Plain text as HTML, with its lines kept.
  public SafeHtml plain(String text) {
    return new SafeHtml(Entities.escape(text).replace("\n", "<br>"));
  }

  private SafeHtml text(String html) {
    return plain(HtmlText.of(html));
  }

  private static boolean isTooDeep(Document tree) {
    var deepest = new AtomicInteger();
    tree.traverse((_, depth) -> deepest.accumulateAndGet(depth, Math::max));
    return deepest.get() > MAX_DEPTH;
  }

  private static SafeHtml sanitize(Document tree, PolicyFactory policy) {
    Element body = tree.body();
    return new SafeHtml(policy.sanitize(body.html()));
  }

  private static Document parse(String html) {
    String cut = html.length() > MAX_CHARS ? html.substring(0, MAX_CHARS) : html;
    Document tree = Jsoup.parse(cut.replace("\0", ""));
    tree.outputSettings().prettyPrint(false);
    return tree;
  }
}
