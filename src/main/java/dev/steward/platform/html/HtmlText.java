package dev.steward.platform.html;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/// HTML as a person would type it: paragraphs apart by an empty line, list items with a dash or
/// their number, quotes with `>`, links with their address behind them where the words differ.
public final class HtmlText {

  private static final Pattern SPACES = Pattern.compile("[ \\t\\u000b\\f\\r\\n]+");
  private static final Pattern TRAILING = Pattern.compile("(?m)[ \\t\\u00a0]+$");
  private static final Pattern EMPTY_LINES = Pattern.compile("\\n{3,}");

  private HtmlText() {}

  /// The readable text. Never throws; lines end with `\n`, no line break at the end.
  public static String of(String html) {
    int end = Math.min(html.length(), HtmlSanitizer.MAX_CHARS);
    Document tree = Jsoup.parse(html.substring(0, end).replace("\0", ""));
    Unwanted.dropFrom(tree);
    var writing = new Writing();
    tree.body().traverse(writing);
    return writing.text();
  }

  /// The beginning of the text on one line, for lists: at most so many characters, cut with an
  /// ellipsis, never through a surrogate pair.
  public static String preview(String text, int characters) {
    String beginning = text.substring(0, Math.min(text.length(), 20 * characters)).strip();
    var line = new StringBuilder();
    for (int i = 0; i < beginning.length() && line.length() <= 2 * characters; i++) {
      char c = beginning.charAt(i);
      if (!isSpace(c)) {
        line.append(c);
      } else if (!isSpace(beginning.charAt(i - 1))) {
        line.append(' ');
      }
    }
    if (line.codePointCount(0, line.length()) <= characters) {
      return line.toString();
    }
    return line.substring(0, line.offsetByCodePoints(0, characters - 1)).stripTrailing() + "…";
  }

  private static boolean isSpace(char c) {
    return c == ' ' || c >= '\t' && c <= '\r';
  }

  private static final class Writing implements NodeVisitor {

    private final StringBuilder out = new StringBuilder();
    private final Deque<Integer> numbers = new ArrayDeque<>();
    private int quotes;
    private int preformatted;

    @Override
    public void head(Node node, int depth) {
      if (node instanceof TextNode text) {
        write(
            preformatted > 0
                ? text.getWholeText()
                : SPACES.matcher(text.getWholeText()).replaceAll(" "));
      } else if (node instanceof Element element) {
        open(element);
      }
    }

    @Override
    public void tail(Node node, int depth) {
      if (node instanceof Element element) {
        close(element);
      }
    }

    private void open(Element element) {
      switch (element.normalName()) {
        case "br" -> out.append('\n');
        case "hr" -> block(1, "---");
        case "p", "h1", "h2", "h3", "h4", "h5", "h6", "table", "dl", "figure" -> paragraph();
        case "pre" -> {
          paragraph();
          preformatted++;
        }
        case "blockquote" -> {
          paragraph();
          quotes++;
        }
        case "ul" -> list(-1);
        case "ol" -> list(start(element));
        case "li" -> block(1, bullet());
        case "td", "th" -> cell(element);
        case "img" -> image(element);
        default -> line(element);
      }
    }

    private void close(Element element) {
      switch (element.normalName()) {
        case "p", "h1", "h2", "h3", "h4", "h5", "h6", "table", "dl", "figure" -> paragraph();
        case "pre" -> {
          preformatted--;
          paragraph();
        }
        case "blockquote" -> {
          paragraph();
          quotes--;
        }
        case "ul", "ol" -> {
          numbers.poll();
          breakLine(numbers.isEmpty() ? 2 : 1);
        }
        case "a" -> address(element);
        case "td", "th" -> {}
        default -> line(element);
      }
    }

    private void write(String text) {
      String rest = text;
      if (atLineStart() && preformatted == 0) {
        rest = rest.stripLeading();
      }
      if (rest.isEmpty()) {
        return;
      }
      if (atLineStart()) {
        out.append("> ".repeat(quotes));
      }
      out.append(quotes > 0 ? rest.replace("\n", "\n" + "> ".repeat(quotes)) : rest);
    }

    private void address(Element link) {
      String href = link.attr("href").strip();
      String words = link.text().strip();
      String bare = href.replaceFirst("(?i)^(?:mailto:|tel:|https?://(?:www\\.)?)", "");
      boolean outward = href.toLowerCase(Locale.ROOT).matches("(?:https?|mailto|tel):.*");
      if (outward && !words.isEmpty() && !words.contains(bare.replaceFirst("/$", ""))) {
        out.append(" <").append(href).append('>');
      }
    }

    private void image(Element image) {
      String alt = image.attr("alt").strip();
      if (!alt.isEmpty()) {
        write("[" + alt + "]");
      }
    }

    private void cell(Element cell) {
      if (cell.elementSiblingIndex() > 0) {
        out.append("  ");
      }
    }

    private void list(int start) {
      breakLine(numbers.isEmpty() ? 2 : 1);
      numbers.push(start);
    }

    private String bullet() {
      int number = numbers.isEmpty() ? -1 : numbers.pop();
      if (number < 0) {
        numbers.push(-1);
        return "- ";
      }
      numbers.push(number + 1);
      return number + ". ";
    }

    private static int start(Element list) {
      String start = list.attr("start");
      return start.matches("[0-9]{1,4}") ? Integer.parseInt(start) : 1;
    }

    private void block(int lines, String text) {
      breakLine(lines);
      String indent = text.equals("---") ? "" : "  ".repeat(Math.max(0, numbers.size() - 1));
      out.append("> ".repeat(quotes)).append(indent).append(text);
    }

    private void paragraph() {
      breakLine(2);
    }

    private void line(Element element) {
      if (element.isBlock()) {
        breakLine(1);
      }
    }

    private boolean atLineStart() {
      return out.isEmpty() || out.charAt(out.length() - 1) == '\n';
    }

    private void breakLine(int lines) {
      int had = 0;
      while (had < out.length() && out.charAt(out.length() - 1 - had) == '\n') {
        had++;
      }
      if (had < out.length()) {
        out.append("\n".repeat(Math.max(0, lines - had)));
      }
    }

    private String text() {
      String trimmed = TRAILING.matcher(out.toString().replace('\u00a0', ' ')).replaceAll("");
      return EMPTY_LINES.matcher(trimmed).replaceAll("\n\n").strip();
    }
  }
}
