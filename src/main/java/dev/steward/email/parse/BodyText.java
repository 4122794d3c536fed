package dev.steward.email.parse;

import dev.steward.email.parse.ParsedMail.Flaw;
import dev.steward.email.parse.charset.Decoded;
import dev.steward.email.parse.field.CleanText;
import dev.steward.email.parse.mime.Slice;
import dev.steward.email.parse.mime.Uuencoding;
import java.io.ByteArrayOutputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jsoup.Jsoup;

/// The readable bodies, put together from their parts.
final class BodyText {
  private final Set<Flaw> flaws;
  private final Map<Leaf, String> read = new HashMap<>();
  private final Map<Leaf, List<Uuencoding.Embedded>> embedded = new HashMap<>();

  BodyText(Set<Flaw> flaws) {
    this.flaws = flaws;
  }

  /// The plain reading; empty where all there is, is HTML.
  Optional<String> plain(List<Leaf> leaves) {
    if (leaves.stream().noneMatch(BodyText::isPlain)) {
      return Optional.empty();
    }
    var text = new StringBuilder();
    for (var leaf : leaves) {
      String piece = isPlain(leaf) ? read(leaf) : Jsoup.parse(read(leaf)).wholeText();
      separate(text);
      text.append(piece);
    }
    return Optional.of(text.toString());
  }

  /// The HTML reading; exactly as sent where it is one part.
  Optional<String> html(List<Leaf> leaves) {
    if (leaves.stream().allMatch(BodyText::isPlain)) {
      return Optional.empty();
    }
    var html = new StringBuilder();
    for (var leaf : leaves) {
      html.append(isPlain(leaf) ? paragraph(read(leaf)) : read(leaf));
    }
    return Optional.of(html.toString());
  }

  /// Files written into a plain body with uuencode.
  List<Uuencoding.Embedded> embedded(Leaf leaf) {
    return embedded.computeIfAbsent(
        leaf, l -> isPlain(l) ? Uuencoding.find(l.content()) : List.of());
  }

  private String read(Leaf leaf) {
    return read.computeIfAbsent(leaf, this::decoded);
  }

  private String decoded(Leaf leaf) {
    var files = embedded(leaf);
    var decoded = files.isEmpty() ? leaf.text() : leaf.textOf(without(leaf.content(), files));
    if (decoded.fit() == Decoded.Fit.GUESSED) {
      flaws.add(Flaw.UNKNOWN_CHARSET);
    } else if (decoded.fit() == Decoded.Fit.MISFIT) {
      flaws.add(Flaw.UNDECODABLE_BYTES);
    }
    if (decoded.text().length() > MailLimits.BODY_CHARS) {
      flaws.add(Flaw.LIMIT_REACHED);
    }
    String text = CleanText.body(decoded.text());
    return isFlowed(leaf) ? FlowedText.unflow(text, isOn(leaf, "delsp", "yes")) : text;
  }

  private static Slice without(Slice text, List<Uuencoding.Embedded> files) {
    var rest = new ByteArrayOutputStream(text.length());
    int from = text.offset();
    for (var file : files) {
      rest.write(text.bytes(), from, file.start() - from);
      from = file.end();
    }
    rest.write(text.bytes(), from, text.offset() + text.length() - from);
    return Slice.of(rest.toByteArray());
  }

  private static boolean isFlowed(Leaf leaf) {
    return isPlain(leaf) && isOn(leaf, "format", "flowed");
  }

  private static boolean isOn(Leaf leaf, String parameter, String value) {
    return leaf.entity().type().plain(parameter).filter(value::equalsIgnoreCase).isPresent();
  }

  private static boolean isPlain(Leaf leaf) {
    return leaf.mediaType().equals("text/plain");
  }

  private static void separate(StringBuilder text) {
    if (!text.isEmpty() && text.charAt(text.length() - 1) != '\n') {
      text.append('\n');
    }
  }

  private static String paragraph(String text) {
    String escaped = text.strip().replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    return "<p>" + escaped.replace("\n", "<br>\n") + "</p>\n";
  }
}
