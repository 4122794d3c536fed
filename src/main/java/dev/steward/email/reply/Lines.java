package dev.steward.email.reply;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/// The lines of a plain body with what each is. Attributions that run over several lines are joined
/// into one, and unusual quote signs (`Name> `, `| `) become `> `.
final class Lines {
  private static final Pattern NAMED_QUOTE = Pattern.compile("^\\s?(?:\\p{L}{1,20}>|\\|)(?=\\s|$)");
  private static final Pattern DELIMITER =
      Pattern.compile(
          "^[\\s*]*(?:--|—|___*|-{3,}|—{2,}|_{3,}|={3,}|\\*{3,}|#{3,}|~{3,}|\\+{3,})[\\s*]*$");
  private static final int LONGEST_RULE = 200;
  private static final int LONGEST_QUOTE_SIGN = 21;
  private static final String RULES = "-—_=*#~+";

  /// How many lines are looked at closely for an attribution. The first ones decide; a body with
  /// more candidates is a trap for the reader.
  private static final int MAX_CANDIDATES = 2_000;

  final List<String> text = new ArrayList<>();
  final List<LineKind> kinds = new ArrayList<>();

  private final List<String> raw;
  private final HeaderBlock headers;
  private int candidates;

  private Lines(List<String> raw) {
    this.raw = raw;
    this.headers = new HeaderBlock(raw);
  }

  static Lines read(String plain) {
    List<String> raw =
        new ArrayList<>(
            Arrays.asList(plain.replace("\r\n", "\n").replace('\r', '\n').split("\n", -1)));
    raw.replaceAll(Lines::quoteSign);
    Lines lines = new Lines(raw);
    lines.classify();
    return lines;
  }

  private void classify() {
    int fenceEnd = -1;
    int i = 0;
    boolean fences = true;
    while (i < raw.size()) {
      if (fences && i > fenceEnd && isFence(raw.get(i))) {
        fenceEnd = closingFence(i);
        fences = fenceEnd > i;
      }
      if (i <= fenceEnd) {
        add(raw.get(i), LineKind.TEXT);
        i++;
      } else {
        i = take(i);
      }
    }
  }

  private int take(int i) {
    int headersEnd = headers.end(i);
    if (headersEnd > i) {
      raw.subList(i, headersEnd).forEach(line -> add(line, LineKind.HEADER));
      return headersEnd;
    }
    int attributionEnd = attributionEnd(i);
    if (attributionEnd > i) {
      add(joined(i, attributionEnd), LineKind.ATTRIBUTION);
      return attributionEnd;
    }
    add(raw.get(i), kind(raw.get(i)));
    return i + 1;
  }

  private static LineKind kind(String line) {
    if (line.isBlank()) {
      return LineKind.EMPTY;
    } else if (ReplyMarker.isMarker(line)) {
      return LineKind.MARKER;
    } else if (isQuote(line)) {
      return LineKind.QUOTE;
    } else if (line.length() < LONGEST_RULE && isRule(line)) {
      return LineKind.DELIMITER;
    } else {
      return SignatureLine.matches(line) ? LineKind.SIGNATURE : LineKind.TEXT;
    }
  }

  private static boolean isRule(String line) {
    int first = 0;
    while (first < line.length() - 1 && Character.isWhitespace(line.charAt(first))) {
      first++;
    }
    return RULES.indexOf(line.charAt(first)) >= 0 && DELIMITER.matcher(line).find();
  }

  /// Where an attribution beginning at `start` ends, or `start`; the longest reading wins. What is
  /// quoted already needs none.
  private int attributionEnd(int start) {
    String first = raw.get(start);
    boolean begins = !first.isBlank() && !isQuote(first) && Attribution.mayBegin(first);
    if (!begins || candidates++ > MAX_CANDIDATES) {
      return start;
    }
    int found = Attribution.matches(first) ? start + 1 : start;
    int last =
        Attribution.opens(first) ? Math.min(raw.size(), start + 1 + Attribution.MAX_FOLDS) : 0;
    for (int end = start + 2; end <= last; end++) {
      String next = raw.get(end - 1);
      if (next.isBlank() || isQuote(next) || Attribution.opensWithDate(next)) {
        return found;
      }
      found = Attribution.matches(joined(start, end)) ? end : found;
    }
    return found;
  }

  private String joined(int start, int end) {
    if (end == start + 1) {
      return raw.get(start);
    }
    List<String> parts = new ArrayList<>();
    for (String line : raw.subList(start, end)) {
      parts.add(parts.isEmpty() ? line.stripTrailing() : line.strip());
    }
    return String.join(" ", parts);
  }

  private static boolean isQuote(String line) {
    String start = line.length() > 8 ? line.substring(0, 8) : line;
    String stripped = start.stripLeading();
    return stripped.startsWith(">") || stripped.startsWith("＞") || stripped.startsWith("&gt;");
  }

  private static String quoteSign(String line) {
    if (line.lastIndexOf('>', LONGEST_QUOTE_SIGN) < 1 && line.lastIndexOf('|', 1) < 0) {
      return line;
    }
    var matcher = NAMED_QUOTE.matcher(line);
    return matcher.find() ? ">" + line.substring(matcher.end()) : line;
  }

  private static boolean isFence(String line) {
    return line.startsWith("```");
  }

  private int closingFence(int open) {
    for (int i = open + 1; i < raw.size(); i++) {
      if (isFence(raw.get(i))) {
        return i;
      }
    }
    return -1;
  }

  private void add(String line, LineKind kind) {
    text.add(line);
    kinds.add(kind);
  }
}
