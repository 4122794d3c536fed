package dev.steward.email.reply;

import java.util.List;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.parser.Parser;

/// Splits an HTML body into what the person wrote and what they quoted.
///
/// Looks for the wrappers that mail programs put around history ([QuoteWrapper]), and for
/// attribution lines and header blocks in the text, whichever comes first. A quote with more of the
/// person's words below it stays where it is, since it is answered in place.
///
/// Both slices are as unsafe as the input: sanitise them before showing.
public final class ReplyHtml {
  /// Elements nested deeper are flattened by the parser; their text is kept.
  private static final int DEEPEST = 400;

  private ReplyHtml() {}

  /// The two slices. `quoted` is empty where nothing folds away, and then `visible` is `html`
  /// itself. Never throws; linear time.
  public static Split split(String html) {
    Document document = parse(html);
    HtmlLines lines = HtmlLines.of(document.body());
    Optional<Node> history = HistorySearch.start(lines).map(ReplyHtml::widen);
    return history
        .map(start -> cut(document, start))
        .filter(s -> !s.visible().isEmpty())
        .orElse(Split.whole(html));
  }

  private static Document parse(String html) {
    Parser parser = Parser.htmlParser();
    parser.setMaxDepth(DEEPEST);
    Document document = Jsoup.parse(html, "", parser);
    document.outputSettings().prettyPrint(false);
    return document;
  }

  /// The largest node that begins with `start`: its wrapper goes with it.
  private static Node widen(Node start) {
    Node node = start;
    while (node.parent() instanceof Element parent
        && !parent.nameIs("body")
        && !hasWordsBefore(node)) {
      node = parent;
    }
    return node;
  }

  private static boolean hasWordsBefore(Node node) {
    for (Node at = node.previousSibling(); at != null; at = at.previousSibling()) {
      if (HtmlLines.hasWords(at)) {
        return true;
      }
    }
    return false;
  }

  private static Split cut(Document document, Node start) {
    StringBuilder folded = new StringBuilder();
    Node at = start;
    boolean inclusive = true;
    while (at.parent() instanceof Element parent && !at.nameIs("body")) {
      List<Node> children = List.copyOf(parent.childNodes());
      int first = children.indexOf(at) + (inclusive ? 0 : 1);
      children.subList(first, children.size()).forEach(node -> folded.append(node.outerHtml()));
      keepFirst(parent, children.subList(0, first));
      inclusive = false;
      at = parent;
    }
    return HtmlLines.hasWords(document.body())
        ? new Split(document.html(), folded.toString())
        : Split.whole("");
  }

  /// Empties and refills, since removing one by one renumbers the siblings each time.
  private static void keepFirst(Element parent, List<Node> kept) {
    parent.empty();
    parent.appendChildren(kept);
  }
}
