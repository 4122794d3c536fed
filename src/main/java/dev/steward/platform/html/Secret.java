package dev.steward.platform.html;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/// Words that must not be read any more, and how to take them out of texts and HTML.
///
/// They are found whatever their case, however white space between them runs, wrapped and quoted
/// with `>` by mail programs, spread over several elements, and inside attributes. Lives in memory
/// only and is never written anywhere; [#toString] does not tell it.
public final class Secret {
  /// What stands in their place: always as long, so that it does not tell how long they were.
  public static final String MARK = "█████";

  private static final String WRAPPED = "[\\u200b\\u00ad\\u2060]*(?:\\r?\\n[> \\t]*)?";
  private static final String BETWEEN = "[\\s\\u00a0\\u200b\\u00ad\\u2060>]+";

  private final Pattern pattern;

  private Secret(Pattern pattern) {
    this.pattern = pattern;
  }

  /// These words.
  ///
  /// @throws IllegalArgumentException if there are none
  public static Secret of(String words) {
    List<String> parts =
        Pattern.compile("[\\s\\u00a0\\u200b>]+")
            .splitAsStream(words)
            .filter(part -> !part.isEmpty())
            .toList();
    if (parts.isEmpty()) {
      throw new IllegalArgumentException("no words");
    }
    String regex = parts.stream().map(Secret::word).collect(Collectors.joining(BETWEEN));
    return new Secret(Pattern.compile(regex, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE));
  }

  private static String word(String word) {
    return word.codePoints()
        .mapToObj(c -> Pattern.quote(Character.toString(c)))
        .collect(Collectors.joining(WRAPPED));
  }

  /// How often they stand in a text.
  public int count(String text) {
    return (int) pattern.matcher(text).results().count();
  }

  /// Whether they stand in a text.
  public boolean isIn(String text) {
    return pattern.matcher(text).find();
  }

  /// Whether they stand in HTML, in what is read or in an attribute.
  public boolean isInHtml(String html) {
    return !removeFromHtml(html).equals(html);
  }

  /// The text without them.
  public String removeFrom(String text) {
    return pattern.matcher(text).replaceAll(MARK);
  }

  /// The HTML without them; exactly as it was where they are not in it.
  public String removeFromHtml(String html) {
    Document tree = Jsoup.parseBodyFragment(html);
    tree.outputSettings().prettyPrint(false);
    boolean read = removeRead(tree.body());
    boolean hidden = removeHidden(tree.body());
    return read || hidden ? tree.body().html() : html;
  }

  private boolean removeRead(Element body) {
    var writing = new Writing();
    body.traverse(writing);
    List<MatchResult> found = pattern.matcher(writing.text).results().toList();
    for (int i = found.size() - 1; i >= 0; i--) {
      writing.blacken(found.get(i).start(), found.get(i).end());
    }
    return !found.isEmpty();
  }

  private boolean removeHidden(Element body) {
    boolean removed = false;
    for (Element element : body.getAllElements()) {
      List<String> bad =
          element.attributes().asList().stream()
              .filter(attribute -> isInAttribute(attribute.getValue()))
              .map(Attribute::getKey)
              .toList();
      bad.forEach(element::removeAttr);
      removed |= !bad.isEmpty();
    }
    return removed;
  }

  private boolean isInAttribute(String value) {
    return isIn(value) || isIn(decoded(value));
  }

  private static String decoded(String value) {
    try {
      return URLDecoder.decode(value, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException _) {
      return value;
    }
  }

  @Override
  public String toString() {
    return MARK;
  }

  /// The readable text of a tree and where each piece of it stands.
  private static final class Writing implements NodeVisitor {
    private final StringBuilder text = new StringBuilder();
    private final List<Piece> pieces = new ArrayList<>();

    @Override
    public void head(Node node, int depth) {
      if (node instanceof TextNode said) {
        pieces.add(new Piece(said, text.length()));
        text.append(said.getWholeText());
      } else if (node instanceof Element element && (element.isBlock() || isBreak(element))) {
        text.append('\n');
      }
    }

    private static boolean isBreak(Element element) {
      return element.normalName().equals("br") || element.normalName().equals("td");
    }

    void blacken(int start, int end) {
      boolean marked = false;
      for (Piece piece : pieces) {
        String whole = piece.node.getWholeText();
        int from = Math.max(start - piece.at, 0);
        int to = Math.min(end - piece.at, whole.length());
        if (from < to) {
          piece.node.text(whole.substring(0, from) + (marked ? "" : MARK) + whole.substring(to));
          marked = true;
        }
      }
    }

    private record Piece(TextNode node, int at) {}
  }
}
