package dev.steward.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.jspecify.annotations.Nullable;

/// Cuts texts into words. Safe for threads.
///
/// Lucene keeps the machinery of cutting for each thread, and requests here run on threads of their
/// own, so each would build it anew; this keeps it for whoever comes next.
final class Cutter {
  private final Queue<Analyzer> idle = new ConcurrentLinkedQueue<>();
  private final Function<Analyzer.ReuseStrategy, Analyzer> maker;

  Cutter(Function<Analyzer.ReuseStrategy, Analyzer> maker) {
    this.maker = maker;
  }

  /// A word as the index knows it, and where it stands.
  record Word(String term, int from, int to) {}

  /// The distinct words of a text, in their order.
  List<String> terms(String text) {
    return words(text).stream().map(Word::term).distinct().toList();
  }

  /// All words of a text, in their order.
  List<Word> words(String text) {
    Analyzer borrowed = idle.poll();
    Analyzer analyzer = borrowed == null ? maker.apply(new Once()) : borrowed;
    var words = new ArrayList<Word>();
    try (TokenStream stream = analyzer.tokenStream("", text)) {
      CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
      OffsetAttribute place = stream.addAttribute(OffsetAttribute.class);
      stream.reset();
      while (stream.incrementToken()) {
        words.add(new Word(term.toString(), place.startOffset(), place.endOffset()));
      }
      stream.end();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    idle.add(analyzer);
    return words;
  }

  /// Keeps what it is given, for one user at a time.
  private static final class Once extends Analyzer.ReuseStrategy {
    private Analyzer.@Nullable TokenStreamComponents kept;

    @Override
    public Analyzer.@Nullable TokenStreamComponents getReusableComponents(
        Analyzer analyzer, String field) {
      return kept;
    }

    @Override
    public void setReusableComponents(
        Analyzer analyzer, String field, Analyzer.TokenStreamComponents components) {
      kept = components;
    }
  }
}
