package dev.steward.helpcenter.rendering;

import dev.steward.helpcenter.filing.FileNames;
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

/// What comes from documents and web pages, as Markdown: headings, lists, tables, links, code,
/// emphasis and pictures that are kept here stay, a film becomes a link to it; fonts, colours and
/// everything else is gone.
public final class PastedHtml {
  private static final Pattern SPACES = Pattern.compile("[\\s\\u00a0]+");
  private static final Pattern SPECIAL = Pattern.compile("[\\\\`*_\\[\\]<>|]");
  private static final Pattern EMPTY_LINES = Pattern.compile("\\n{3,}");
  private static final Pattern LINK =
      Pattern.compile("(?i)(?:https?://|mailto:|article:|page:|/hc/files/)\\S+");
  private static final int LONGEST = 1_000_000;

  private PastedHtml() {}

  /// The Markdown; never throws.
  public static String markdown(String html) {
    Document document = Jsoup.parse(html.substring(0, Math.min(html.length(), LONGEST)));
    OfficeMarkup.tidy(document);
    Films.link(document);
    document.select("script, style, head, meta, noscript, iframe, object, svg").remove();
    var writing = new Writing();
    document.body().traverse(writing);
    return EMPTY_LINES.matcher(writing.out.toString()).replaceAll("\n\n").strip();
  }

  private static final class Writing implements NodeVisitor {
    private final StringBuilder out = new StringBuilder();
    private final Deque<Integer> numbers = new ArrayDeque<>();
    private int preformatted;

    @Override
    public void head(Node node, int depth) {
      if (node instanceof TextNode text) {
        if (preformatted > 0) {
          out.append(text.getWholeText());
        } else {
          text(SPACES.matcher(text.getWholeText()).replaceAll(" "));
        }
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

    private void text(String text) {
      boolean atStart = out.isEmpty() || out.charAt(out.length() - 1) == '\n';
      String shown = atStart ? text.stripLeading() : text;
      out.append(SPECIAL.matcher(shown).replaceAll(sign -> "\\\\\\" + sign.group()));
    }

    private void open(Element element) {
      switch (element.normalName()) {
        case "h1", "h2" -> out.append("\n\n## ");
        case "h3", "h4", "h5", "h6" -> out.append("\n\n### ");
        case "p", "div", "table", "section", "article" -> paragraph();
        case "ul" -> begin(-1);
        case "ol" -> begin(0);
        case "li" -> item();
        case "br" -> out.append('\n');
        case "b", "strong" -> mark(element, "**");
        case "i", "em" -> mark(element, "*");
        case "code" -> out.append(preformatted == 0 ? "`" : "");
        case "pre" -> {
          preformatted++;
          out.append("\n\n```\n");
        }
        case "img" -> image(element);
        case "blockquote" -> out.append("\n\n> ");
        case "tr" -> out.append("\n|");
        case "td", "th" -> out.append(' ');
        case "a" -> out.append(isLink(element) ? "[" : "");
        default -> {
          // Its text is all that is wanted.
        }
      }
    }

    private void close(Element element) {
      switch (element.normalName()) {
        case "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "table" -> out.append("\n\n");
        case "p", "div", "section", "article" -> paragraph();
        case "ul", "ol" -> end();
        case "b", "strong" -> mark(element, "**");
        case "i", "em" -> mark(element, "*");
        case "code" -> out.append(preformatted == 0 ? "`" : "");
        case "pre" -> {
          preformatted--;
          out.append(out.charAt(out.length() - 1) == '\n' ? "```\n\n" : "\n```\n\n");
        }
        case "td", "th" -> out.append(" |");
        case "tr" -> rule(element);
        case "a" -> out.append(isLink(element) ? "](" + element.attr("href").strip() + ")" : "");
        default -> {
          // Nothing was opened.
        }
      }
    }

    private void image(Element image) {
      String source = image.attr("src");
      if (FileNames.addresses(source).matches()) {
        String words = image.attr("alt").replaceAll("[\\[\\]\\s]+", " ").strip();
        out.append("![").append(words).append("](").append(source).append(')');
      }
    }

    private void paragraph() {
      if (numbers.isEmpty()) {
        out.append("\n\n");
      }
    }

    private void mark(Element element, String sign) {
      // Office programs wrap whole documents in an element that is bold and says that it is not.
      boolean plain =
          element
              .attr("style")
              .toLowerCase(Locale.ROOT)
              .replace(" ", "")
              .contains("font-weight:normal");
      if (!plain && element.hasText()) {
        out.append(sign);
      }
    }

    private void begin(int first) {
      out.append(numbers.isEmpty() ? "\n" : "");
      numbers.push(first);
    }

    private void end() {
      numbers.pop();
      out.append(numbers.isEmpty() ? "\n\n" : "");
    }

    private void item() {
      int number = numbers.isEmpty() ? -1 : numbers.pop();
      out.append('\n').append("   ".repeat(numbers.size()));
      out.append(number < 0 ? "- " : number + 1 + ". ");
      numbers.push(number < 0 ? number : number + 1);
    }

    private void rule(Element row) {
      boolean first =
          row.elementSiblingIndex() == 0 && row.closest("tbody") == null
              || row.closest("table") instanceof Element table
                  && row.equals(table.selectFirst("tr"));
      if (first) {
        out.append("\n|").append(" --- |".repeat(row.select("> td, > th").size()));
      }
    }

    private static boolean isLink(Element element) {
      return element.hasText() && LINK.matcher(element.attr("href").strip()).matches();
    }
  }
}
