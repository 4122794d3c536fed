package dev.steward.email.reply;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;

/// The text of an HTML body as the reader sees it, line by line, each line with the node where it
/// begins and the kind of quote it stands in.
final class HtmlLines implements NodeFilter {
  /// A line that reader sees.
  ///
  /// @param text white space collapsed, at most [#LONGEST] characters of it
  /// @param start the first text of the line
  /// @param wrapper the strongest wrapper around the line
  /// @param signature whether it stands in an element marked as signature
  record Line(String text, Node start, QuoteWrapper wrapper, boolean signature) {}

  private static final int LONGEST = 2_000;
  private static final Set<String> HIDDEN =
      Set.of("style", "script", "head", "title", "template", "noscript");
  private static final Set<String> INLINE =
      Set.of(
          "a", "abbr", "b", "bdi", "bdo", "big", "cite", "code", "del", "em", "font", "i", "img",
          "ins", "kbd", "label", "mark", "o:p", "q", "s", "samp", "small", "span", "strike",
          "strong", "sub", "sup", "time", "tt", "u", "var", "wbr", "meta", "link", "input", "td",
          "th");

  private final List<Line> lines = new ArrayList<>();
  private final List<Node> starts = new ArrayList<>();
  private final StringBuilder current = new StringBuilder();
  private int open;
  private int bounded;
  private int plain;
  private int signatures;

  private HtmlLines() {}

  static HtmlLines of(Element body) {
    HtmlLines lines = new HtmlLines();
    NodeTraversor.filter(lines, body);
    lines.endLine();
    return lines;
  }

  List<Line> all() {
    return lines;
  }

  /// Whether somebody would see anything in it: text, or a picture that came with the mail.
  static boolean hasWords(Node node) {
    boolean[] found = {false};
    NodeTraversor.filter(
        (at, depth) -> {
          if (at instanceof Element element && HIDDEN.contains(element.normalName())) {
            return FilterResult.SKIP_ENTIRELY;
          }
          found[0] |= at instanceof TextNode text && !isBlank(text.getWholeText()) || isPicture(at);
          return found[0] ? FilterResult.STOP : FilterResult.CONTINUE;
        },
        node);
    return found[0];
  }

  @Override
  public FilterResult head(Node node, int depth) {
    if (node instanceof TextNode text) {
      append(text);
    } else if (node instanceof Element element) {
      if (HIDDEN.contains(element.normalName())) {
        return FilterResult.SKIP_ENTIRELY;
      }
      if (!INLINE.contains(element.normalName())) {
        endLine();
      }
      count(element, 1);
    }
    return FilterResult.CONTINUE;
  }

  @Override
  public FilterResult tail(Node node, int depth) {
    if (node instanceof Element element) {
      if (!INLINE.contains(element.normalName())) {
        endLine();
      }
      count(element, -1);
    }
    return FilterResult.CONTINUE;
  }

  private void count(Element element, int by) {
    QuoteWrapper wrapper = QuoteWrapper.of(element);
    if (wrapper != QuoteWrapper.NONE && by > 0 && !INLINE.contains(element.normalName())) {
      endLine();
    }
    switch (wrapper) {
      case OPEN -> open += by;
      case BOUNDED -> bounded += by;
      case PLAIN_BLOCKQUOTE -> plain += by;
      case NONE -> {}
    }
    if (element.className().contains("signature") || element.id().contains("ignature")) {
      signatures += by;
    }
  }

  private void append(TextNode node) {
    String text = node.getWholeText();
    boolean keepsBreaks = node.parent() instanceof Element parent && isPreformatted(parent);
    if (!keepsBreaks) {
      appendPiece(node, text);
      return;
    }
    int from = 0;
    for (int at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', from)) {
      appendPiece(node, text.substring(from, at));
      endLine();
      from = at + 1;
    }
    appendPiece(node, text.substring(from));
  }

  private static boolean isPreformatted(Element element) {
    Element at = element;
    for (int up = 0; at != null && up < 4; up++, at = at.parent()) {
      if (at.nameIs("pre")) {
        return true;
      }
    }
    return false;
  }

  private void appendPiece(Node node, String text) {
    if (!isBlank(text)) {
      starts.add(node);
    }
    if (current.length() < LONGEST) {
      current.append(text, 0, Math.min(text.length(), LONGEST));
    }
  }

  private void endLine() {
    if (!starts.isEmpty()) {
      lines.add(
          new Line(
              current.toString().replaceAll("[\\s\\u00a0]+", " ").strip(),
              starts.getFirst(),
              wrapper(),
              signatures > 0));
    }
    starts.clear();
    current.setLength(0);
  }

  private QuoteWrapper wrapper() {
    if (open > 0) {
      return QuoteWrapper.OPEN;
    } else if (bounded > 0) {
      return QuoteWrapper.BOUNDED;
    } else {
      return plain > 0 ? QuoteWrapper.PLAIN_BLOCKQUOTE : QuoteWrapper.NONE;
    }
  }

  private static boolean isBlank(String text) {
    return text.chars()
        .allMatch(c ->
            Character.isWhitespace(c) || c == 0xA0 || c == 0x200B || c == 0xFEFF || c == 0x200C);
  }

  private static boolean isPicture(Node node) {
    return node instanceof Element element
        && element.nameIs("img")
        && (element.attr("src").startsWith("cid:") || element.attr("src").startsWith("data:"));
  }
}
