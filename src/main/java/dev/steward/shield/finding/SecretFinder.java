package dev.steward.shield.finding;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/// Finds secrets in a text. Safe for threads; a few microseconds for an ordinary mail.
@Component
public class SecretFinder {
  /// Runs of letters and digits from this length on are looked at.
  private static final int LONG = 16;

  private static final int GROUP = 4;
  private static final int MANY_NUMBERS = 64;
  private static final int LONGEST_NUMBERING = 2;

  private static final boolean[] PLAIN = plain();

  private final WordLists lists = new WordLists();

  /// Where secrets stand in a text of any kind.
  public Findings find(String text) {
    return find(text, false);
  }

  /// Where secrets stand.
  ///
  /// @param hashesAllowed whether the text is a field for a transaction id: there a hash is what is
  ///   asked for, and only what proves itself is a secret
  public Findings find(String original, boolean hashesAllowed) {
    if (original.length() < LONG) {
      return Findings.NONE;
    }
    Folded folded = Folded.of(original);
    var reading = new Pass(folded.text());
    reading.run();
    List<Span> blocks = Blocks.find(folded.text(), reading.numbers >= MANY_NUMBERS);
    if (!reading.isSuspicious() && blocks.isEmpty()) {
      return Findings.NONE;
    }
    return closer(folded, reading, blocks, hashesAllowed);
  }

  private Findings closer(Folded folded, Pass reading, List<Span> blocks, boolean hashesAllowed) {
    var cues = new Cues(folded.text());
    var tokens = new LongTokens(folded.text(), cues, hashesAllowed);
    for (int i = 0; i < reading.longCount; i++) {
      tokens.look(reading.longs.get(2 * i), reading.longs.get(2 * i + 1));
    }
    if (reading.hasGroups) {
      tokens.lookForGroups();
    }
    List<Span> all = new ArrayList<>(blocks);
    all.addAll(reading.phrases.spans(cues));
    all.addAll(tokens.spans());
    all.addAll(reading.cards.spans(cues));
    Set<Findings.Doubt> doubts = EnumSet.noneOf(Findings.Doubt.class);
    doubts.addAll(reading.phrases.doubts());
    doubts.addAll(tokens.doubts());
    return new Findings(
        apart(all).stream()
            .map(s -> new Span(s.kind(), folded.start(s.start()), folded.end(s.end()), s.proved()))
            .toList(),
        doubts);
  }

  /// Of several over another, the longest.
  private static List<Span> apart(List<Span> all) {
    List<Span> kept = new ArrayList<>();
    all.stream()
        .sorted(Comparator.comparingInt((Span s) -> s.start() - s.end()))
        .forEach(span -> {
          if (kept.stream().noneMatch(span::overlaps)) {
            kept.add(span);
          }
        });
    kept.sort(Comparator.comparingInt(Span::start));
    return kept;
  }

  /// One pass over the characters.
  private final class Pass {
    private final String text;
    private final Phrases phrases = new Phrases(lists);
    private final Cards cards;
    private final List<Integer> longs = new ArrayList<>(0);
    private int longCount;
    private int numbers;
    private int fours;
    private boolean hasGroups;

    private Pass(String text) {
      this.text = text;
      this.cards = new Cards(text);
    }

    boolean isSuspicious() {
      return longCount > 0 || hasGroups || phrases.isSuspicious() || cards.isSuspicious();
    }

    void run() {
      int length = text.length();
      int i = 0;
      while (i < length) {
        char c = text.charAt(i);
        if (c == '<') {
          i = afterTag(i);
        } else if (c == '&') {
          i = afterEntity(i);
        } else if (isWordPart(c)) {
          i = word(i);
        } else {
          i++;
        }
      }
      phrases.stop();
      cards.close();
    }

    /// HTML is read as it is; what is not a tag is a letter like others.
    private int afterTag(int start) {
      int next = start + 1;
      if (next < text.length()
          && (text.charAt(next) == '/' || Character.isLetter(text.charAt(next)))) {
        int end = text.indexOf('>', next);
        return end < 0 || end - start > 400 ? next : end + 1;
      }
      return next;
    }

    private int afterEntity(int start) {
      int end = text.indexOf(';', start);
      boolean isEntity = end > start + 1 && end < start + 9;
      return isEntity ? end + 1 : start + 1;
    }

    private int word(int start) {
      long number = WordLists.start();
      int digits = 0;
      int i = start;
      int length = text.length();
      while (i < length) {
        char c = text.charAt(i);
        if (!isWordPart(c)) {
          break;
        }
        digits += c >= '0' && c <= '9' ? 1 : 0;
        number = WordLists.add(number, c);
        i++;
      }
      note(number, digits, start, i);
      return i;
    }

    private void note(long number, int digits, int start, int end) {
      int length = end - start;
      if (digits == length) {
        numbers++;
        cards.digits(start, end);
        if (length > LONGEST_NUMBERING) {
          phrases.stop();
        }
      } else {
        cards.close();
        phrases.word(digits > 0 ? 0 : number, start, end);
      }
      if (length >= LONG && length != digits) {
        longs.add(start);
        longs.add(end);
        longCount++;
      }
      fours = length == GROUP && text.charAt(start) < 128 ? fours + 1 : 0;
      hasGroups |= fours == GROUP;
    }
  }

  private static boolean isWordPart(char c) {
    if (c < PLAIN.length) {
      return PLAIN[c];
    }
    boolean isUsual =
        c >= 0x4e00 && c <= 0x9fff || c >= 0x3041 && c <= 0x30ff || c >= 0xac00 && c <= 0xd7a3;
    return isUsual
        || c >= 0xc0
            && c != 0x3000
            && (Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK);
  }

  private static boolean[] plain() {
    boolean[] plain = new boolean[128];
    for (char c = 0; c < plain.length; c++) {
      plain[c] = Character.isLetterOrDigit(c);
    }
    return plain;
  }
}
