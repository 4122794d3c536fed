package dev.steward.email.reply;

import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Node;

/// Finds where history begins among the lines of an HTML body.
final class HistorySearch {
  /// A signature below a quote has at most so many lines and characters.
  private static final int SIGNATURE_LINES = 12;

  private static final int SIGNATURE_LENGTH = 500;

  private final List<HtmlLines.Line> lines;
  private final List<String> texts;
  private final HeaderBlock headers;
  private int candidates;

  private HistorySearch(List<HtmlLines.Line> lines) {
    this.lines = lines;
    this.texts = lines.stream().map(HtmlLines.Line::text).toList();
    this.headers = new HeaderBlock(texts);
  }

  /// The node from which on everything is history; empty where nothing is quoted, or where the
  /// person goes on writing below the quote.
  static Optional<Node> start(HtmlLines lines) {
    return new HistorySearch(lines.all()).find();
  }

  private Optional<Node> find() {
    for (int i = 0; i < lines.size(); i++) {
      if (isOpenStart(i)) {
        return Optional.of(lines.get(i).start());
      }
      int quote = boundedQuote(i);
      if (quote >= 0) {
        return answeredBelow(quote) ? Optional.empty() : Optional.of(lines.get(i).start());
      }
    }
    return Optional.empty();
  }

  private boolean isOpenStart(int i) {
    return lines.get(i).wrapper() == QuoteWrapper.OPEN
        || ReplyMarker.isMarker(texts.get(i))
        || isHeaderBlock(i);
  }

  /// Header lines that run into a wrapper leave the start to the wrapper.
  private boolean isHeaderBlock(int i) {
    int end = headers.end(i);
    return end > i
        && lines.subList(i, end).stream().noneMatch(line -> line.wrapper() == QuoteWrapper.OPEN);
  }

  /// The first line of the quote that line `i` opens, or -1: the line itself if it is wrapped, or
  /// what follows its attribution.
  private int boundedQuote(int i) {
    if (lines.get(i).wrapper() == QuoteWrapper.BOUNDED) {
      return i;
    }
    int end = attributionEnd(i);
    return end > i ? Math.min(end, lines.size() - 1) : -1;
  }

  private int attributionEnd(int i) {
    boolean begins = Attribution.mayBegin(texts.get(i)) && candidates++ < 2_000;
    if (!begins) {
      return i;
    }
    StringBuilder joined = new StringBuilder(texts.get(i));
    for (int end = i + 1; ; end++) {
      if (Attribution.matches(joined.toString())) {
        return end;
      }
      boolean last =
          end >= lines.size()
              || end > i + Attribution.MAX_FOLDS
              || !Attribution.opens(texts.get(i));
      if (last
          || Attribution.opensWithDate(texts.get(end))
          || lines.get(end).wrapper() != lines.get(i).wrapper()) {
        return i;
      }
      joined.append(' ').append(texts.get(end));
    }
  }

  /// Whether the person goes on below the quote with more than a signature. Only a wrapped quote
  /// has an end to go on after.
  private boolean answeredBelow(int quote) {
    if (lines.get(quote).wrapper() == QuoteWrapper.NONE) {
      return false;
    }
    int last = quote;
    for (int i = quote; i < lines.size(); i++) {
      if (lines.get(i).wrapper() != QuoteWrapper.NONE) {
        last = i;
      }
    }
    return hasOwnWords(quote, last) || !isSignature(last + 1);
  }

  private boolean hasOwnWords(int from, int to) {
    return lines.subList(from, to + 1).stream()
        .anyMatch(line ->
            line.wrapper() == QuoteWrapper.NONE
                && !line.signature()
                && !Attribution.mayBegin(line.text()));
  }

  private boolean isSignature(int from) {
    boolean delimited = false;
    int length = 0;
    int count = 0;
    for (HtmlLines.Line line : lines.subList(from, lines.size())) {
      boolean delimiter = line.text().matches("--|—|_{3,}|-{3,}");
      delimited |= delimiter;
      if (!delimiter && !line.signature() && !SignatureLine.matches(line.text())) {
        length += line.text().length();
        count++;
        delimited &= lines.stream().noneMatch(HtmlLines.Line::signature);
        if (!delimited) {
          return false;
        }
      }
    }
    return count <= SIGNATURE_LINES && length <= SIGNATURE_LENGTH;
  }
}
