package dev.steward.search;

import java.io.IOException;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.uhighlight.LengthGoalBreakIterator;
import org.apache.lucene.search.uhighlight.Passage;
import org.apache.lucene.search.uhighlight.PassageFormatter;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;

/// The parts of texts that fit a query best.
final class Snippets extends UnifiedHighlighter {
  private static final int LENGTH = 150;
  private static final float FROM_START = 0.5f;
  private static final String[] FIELDS = {TextIndex.BODY};
  private static final int[] ONE_PASSAGE = {1};

  /// Texts know where their words stand and are not cut again.
  private static final Analyzer UNUSED = Words.pairs();

  Snippets(IndexSearcher searcher) {
    super(
        UnifiedHighlighter.builder(searcher, UNUSED)
            .withFieldMatcher(_ -> true)
            .withFormatter(new Pieces())
            .withBreakIterator(() ->
                LengthGoalBreakIterator.createClosestToLength(
                    BreakIterator.getSentenceInstance(Locale.ROOT), LENGTH, FROM_START))
            // By terms: a whole query would ask for filters too, which the text does not have.
            .withWeightMatches(false)
            .withMaxNoHighlightPassages(0));
  }

  /// One snippet for each document, in their order.
  List<List<TextHit.Piece>> of(Query query, int[] documents) throws IOException {
    if (documents.length == 0) {
      return List.of();
    }
    Object[] formatted =
        highlightFieldsAsObjects(FIELDS, query, documents, ONE_PASSAGE).get(TextIndex.BODY);
    var snippets = new ArrayList<List<TextHit.Piece>>();
    for (int i = 0; i < documents.length; i++) {
      Object each = formatted == null ? null : formatted[i];
      snippets.add(each instanceof Snippet snippet ? snippet.pieces() : List.of());
    }
    return snippets;
  }

  /// What one document's passages became.
  private record Snippet(List<TextHit.Piece> pieces) {}

  private static final class Pieces extends PassageFormatter {
    @Override
    public Object format(Passage[] passages, String content) {
      var pieces = new ArrayList<TextHit.Piece>();
      for (Passage passage : passages) {
        int at = passage.getStartOffset();
        for (int i = 0; i < passage.getNumMatches(); i++) {
          int from = Math.max(at, passage.getMatchStarts()[i]);
          int to = Math.min(passage.getMatchEnds()[i], passage.getEndOffset());
          if (to > at) {
            add(pieces, content.substring(at, from), false);
            add(pieces, content.substring(from, to), true);
            at = to;
          }
        }
        add(pieces, content.substring(at, Math.max(at, passage.getEndOffset())), false);
      }
      return new Snippet(pieces);
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
}
