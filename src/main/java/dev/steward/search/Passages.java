package dev.steward.search;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The part of a text that shows best why it was found. Made once for a search, used for each of
/// its results; not safe for threads.
public final class Passages {
  private static final Cutter PAIRS = new Cutter(Words::pairs);
  private static final int LENGTH = 160;
  private static final int BEFORE = 30;
  private static final int READ = 20_000;
  private static final int SHORTEST_BEGINNING = 2;

  private final Set<String> terms;
  private final String beginning;

  private Passages(Set<String> terms, String beginning) {
    this.terms = terms;
    this.beginning = beginning;
  }

  /// The passages of what this query finds.
  public static Passages of(FacetQuery query) {
    var terms = new HashSet<String>();
    query.texts().forEach(text -> terms.addAll(PAIRS.terms(text)));
    query.phrases().forEach(text -> terms.addAll(PAIRS.terms(text)));
    List<String> last = query.texts().isEmpty() ? List.of() : PAIRS.terms(query.texts().getLast());
    String beginning = last.isEmpty() ? "" : last.getLast();
    return new Passages(terms, beginning.length() >= SHORTEST_BEGINNING ? beginning : "");
  }

  /// The best part of these texts, in pieces: of the first among those that hold most of what was
  /// looked for.
  public Optional<List<TextHit.Piece>> best(List<String> texts) {
    return texts.stream()
        .map(text -> text.length() > READ ? text.substring(0, READ) : text)
        .map(text -> new Read(text, PAIRS.words(text).stream().filter(this::isHit).toList()))
        .filter(read -> !read.hits.isEmpty())
        .reduce((first, other) -> other.different() > first.different() ? other : first)
        .map(read -> pieces(read.text, read.hits, start(read.hits)));
  }

  private record Read(String text, List<Cutter.Word> hits) {
    long different() {
      return hits.stream().map(Cutter.Word::term).distinct().count();
    }
  }

  private boolean isHit(Cutter.Word word) {
    return terms.contains(word.term())
        || (!beginning.isEmpty() && word.term().startsWith(beginning));
  }

  /// Where the window begins that holds most different words.
  private static int start(List<Cutter.Word> hits) {
    int best = 0;
    long most = 0;
    for (int i = 0; i < hits.size(); i++) {
      int from = hits.get(i).from();
      long inside =
          hits.subList(i, hits.size()).stream()
              .takeWhile(word -> word.to() <= from + LENGTH - BEFORE)
              .map(Cutter.Word::term)
              .distinct()
              .count();
      if (inside > most) {
        most = inside;
        best = i;
      }
    }
    return hits.get(best).from();
  }

  private static List<TextHit.Piece> pieces(String text, List<Cutter.Word> hits, int first) {
    int from = boundary(text, Math.max(0, first - BEFORE), first);
    int to = Math.min(text.length(), from + LENGTH);
    if (to < text.length() && Character.isLowSurrogate(text.charAt(to))) {
      to--;
    }
    var pieces = new ArrayList<TextHit.Piece>();
    int at = from;
    for (Cutter.Word hit : hits) {
      int begin = Math.max(at, hit.from());
      int end = Math.min(to, hit.to());
      if (hit.from() >= from && end > begin) {
        add(pieces, text.substring(at, begin), false);
        add(pieces, text.substring(begin, end), true);
        at = end;
      }
    }
    add(pieces, text.substring(at, Math.max(at, to)), false);
    if (from > 0) {
      pieces.addFirst(new TextHit.Piece("… ", false));
    }
    if (to < text.length()) {
      pieces.addLast(new TextHit.Piece(" …", false));
    }
    return pieces;
  }

  /// Behind the first gap between words, so that no word is cut.
  private static int boundary(String text, int from, int latest) {
    if (from == 0) {
      return 0;
    }
    for (int i = from; i < latest; i++) {
      if (!Character.isLetterOrDigit(text.charAt(i))) {
        return i + 1;
      }
    }
    return latest - from < BEFORE ? latest : from;
  }

  /// Pairs of characters overlap, so neighbouring hits become one.
  private static void add(List<TextHit.Piece> pieces, String text, boolean hit) {
    if (text.isEmpty()) {
      return;
    }
    String line = text.replaceAll("\\s+", " ");
    if (!pieces.isEmpty() && pieces.getLast().hit() == hit) {
      pieces.set(pieces.size() - 1, new TextHit.Piece(pieces.getLast().text() + line, hit));
    } else {
      pieces.add(new TextHit.Piece(line, hit));
    }
  }
}
