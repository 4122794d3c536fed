package dev.steward.helpcenter.content;

import dev.steward.helpcenter.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/// The parts of an article that only the desk reads: from a line `::: agent` to a line `:::`, or to
/// the end where that is missing, so that a slip hides too much and never too little.
public final class DeskParts {
  private static final Pattern LINES =
      Pattern.compile("(?ms)^:::[ \\t]*agent[ \\t]*\\R(.*?)(?:^:::[ \\t]*$|\\z)");
  private static final Pattern BEGIN = Pattern.compile(":::\\s*agent", Pattern.CASE_INSENSITIVE);
  private static final Pattern END = Pattern.compile(":::\\s*");

  private DeskParts() {}

  /// The body without them.
  public static String without(Wording wording) {
    return switch (wording.format()) {
      case MARKDOWN -> LINES.matcher(wording.body()).replaceAll("");
      case HTML -> withoutHtml(wording.body());
    };
  }

  /// Markdown with each of them rewritten.
  public static String rewrite(String markdown, UnaryOperator<String> part) {
    return LINES
        .matcher(markdown)
        .replaceAll(found -> Matcher.quoteReplacement(part.apply(found.group(1))));
  }

  private static String withoutHtml(String html) {
    if (!html.contains(":::")) {
      return html;
    }
    Document page = Jsoup.parseBodyFragment(html);
    page.outputSettings().prettyPrint(false);
    boolean hidden = false;
    List<Element> gone = new ArrayList<>();
    for (Element block : page.body().getAllElements()) {
      if (block == page.body()) {
        continue;
      }
      String words = block.text().strip();
      hidden = hidden || BEGIN.matcher(words).lookingAt();
      if (hidden) {
        gone.add(block);
        hidden = !END.matcher(words).matches();
      }
    }
    gone.forEach(Element::remove);
    return page.body().html();
  }
}
