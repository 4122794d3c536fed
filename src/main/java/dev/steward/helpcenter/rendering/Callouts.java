package dev.steward.helpcenter.rendering;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlWriter;

/// Quotes that begin with `[!NOTE]`, `[!WARNING]` or `[!IMPORTANT]` become boxes with a name, as
/// readers of Markdown know them; other quotes stay quotes.
final class Callouts implements NodeRenderer {
  private static final Pattern MARK = Pattern.compile("\\[!(NOTE|TIP|IMPORTANT|WARNING|CAUTION)]");
  private static final Map<String, String> CHINESE =
      Map.of("NOTE", "说明", "TIP", "提示", "IMPORTANT", "重要", "WARNING", "注意", "CAUTION", "当心");
  private static final Map<String, String> ENGLISH =
      Map.of(
          "NOTE", "Note",
          "TIP", "Tip",
          "IMPORTANT", "Important",
          "WARNING", "Warning",
          "CAUTION", "Caution");

  private final HtmlNodeRendererContext context;
  private final HtmlWriter html;
  private final Map<String, String> names;

  Callouts(HtmlNodeRendererContext context, Locale locale) {
    this.context = context;
    this.html = context.getWriter();
    this.names = locale.getLanguage().equals("zh") ? CHINESE : ENGLISH;
  }

  @Override
  public Set<Class<? extends Node>> getNodeTypes() {
    return Set.of(BlockQuote.class);
  }

  @Override
  public void render(Node node) {
    Optional<String> kind = mark(node);
    html.line();
    if (kind.isEmpty()) {
      html.tag("blockquote");
      children(node);
      html.tag("/blockquote");
    } else {
      html.tag(
          "div",
          Map.of(
              "class", "callout callout--" + kind.get().toLowerCase(Locale.ROOT), "role", "note"));
      html.tag("p", Map.of("class", "callout__name"));
      html.text(names.getOrDefault(kind.get(), kind.get()));
      html.tag("/p");
      children(node);
      html.tag("/div");
    }
    html.line();
  }

  private void children(Node parent) {
    for (Node child = parent.getFirstChild(); child != null; child = child.getNext()) {
      context.render(child);
    }
  }

  /// Takes the mark out of the first paragraph, if there is one.
  private static Optional<String> mark(Node quote) {
    if (quote.getFirstChild() instanceof Paragraph first
        && first.getFirstChild() instanceof Text text) {
      // The parser may have cut the mark at its brackets.
      var literal = new StringBuilder(text.getLiteral());
      Node last = text;
      while (last.getNext() instanceof Text next) {
        literal.append(next.getLiteral());
        last = next;
      }
      Matcher mark = MARK.matcher(literal);
      if (mark.matches()) {
        remove(first, text, last);
        return Optional.of(mark.group(1));
      }
    }
    return Optional.empty();
  }

  private static void remove(Paragraph paragraph, Node from, Node to) {
    Node node = from;
    boolean more = true;
    while (more && node != null) {
      Node next = node.getNext();
      more = node != to;
      node.unlink();
      node = next;
    }
    if (node instanceof SoftLineBreak) {
      node.unlink();
    }
    if (paragraph.getFirstChild() == null) {
      paragraph.unlink();
    }
  }
}
