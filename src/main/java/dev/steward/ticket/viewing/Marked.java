package dev.steward.ticket.viewing;

import dev.steward.platform.html.SafeHtml;
import gg.jte.Content;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Entities;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/// Text with its tickets as links and its colleagues marked. A number is a link only where the
/// reader may see that ticket; all others stay as they were typed.
///
/// @param subjects of the tickets the reader may see, by number
/// @param names of colleagues
record Marked(Map<Long, String> subjects, List<String> names) {
  private static final int MOST = 60;
  private static final Pattern NUMBER =
      Pattern.compile("(?<![\\p{L}\\p{N}/&#])#(\\d{1,15})(?!\\d)");

  /// The numbers written in these texts, at most so many as one page looks up.
  static Set<Long> numbers(Collection<String> texts) {
    return texts.stream()
        .flatMap(text -> NUMBER.matcher(text).results())
        .map(match -> Long.parseLong(match.group(1)))
        .distinct()
        .limit(MOST)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /// Plain text.
  Content text(String text) {
    Pattern what = pattern();
    return output -> output.writeContent(markup(what, text));
  }

  /// HTML as the compose policy leaves it; links, code and what is preformatted stay as they are.
  Content html(SafeHtml html) {
    Document tree = Jsoup.parseBodyFragment(html.value());
    tree.outputSettings().prettyPrint(false);
    Pattern what = pattern();
    List<TextNode> texts = new ArrayList<>();
    tree.body()
        .traverse((node, _) -> {
          if (node instanceof TextNode text && isProse(text)) {
            texts.add(text);
          }
        });
    texts.stream()
        .filter(text -> what.matcher(text.getWholeText()).find())
        .forEach(text -> replace(what, text));
    String marked = tree.body().html();
    return output -> output.writeContent(marked);
  }

  private void replace(Pattern what, TextNode text) {
    List<Node> nodes =
        Jsoup.parseBodyFragment(markup(what, text.getWholeText())).body().childNodesCopy();
    nodes.forEach(text::before);
    text.remove();
  }

  private static boolean isProse(TextNode text) {
    return Stream.iterate(text.parent(), Objects::nonNull, Node::parent)
        .map(Node::nodeName)
        .noneMatch(name -> name.equals("a") || name.equals("code") || name.equals("pre"));
  }

  private String markup(Pattern what, String text) {
    var out = new StringBuilder();
    Matcher match = what.matcher(text);
    int from = 0;
    while (match.find()) {
      out.append(Entities.escape(text.substring(from, match.start())));
      out.append(match.group(1) == null ? mention(match.group()) : link(match));
      from = match.end();
    }
    return out.append(Entities.escape(text.substring(from))).toString();
  }

  private static String mention(String words) {
    return "<span class=\"mention\">" + Entities.escape(words) + "</span>";
  }

  private String link(Matcher match) {
    long number = Long.parseLong(match.group(1));
    String subject = subjects.get(number);
    return subject == null
        ? Entities.escape(match.group())
        : "<a class=\"link\" href=\"/desk/tickets/%d\" title=\"%s\">#%d</a>"
            .formatted(number, Objects.requireNonNull(Entities.escape(subject)), number);
  }

  private Pattern pattern() {
    return Pattern.compile(
        Stream.concat(
                Stream.of(NUMBER.pattern()),
                names.stream()
                    .filter(name -> !name.isBlank())
                    .sorted((a, b) -> b.length() - a.length())
                    .map(name -> "(?i:@" + Pattern.quote(name) + ")"))
            .collect(Collectors.joining("|")));
  }
}
