package dev.steward.email.reply;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Pattern;

/// Splits a plain body into what the person wrote and what they quoted.
///
/// The rules, in order, each over the sequence of line kinds:
///
/// 1. Steward's own marker ends the person's part.
/// 2. A signature delimiter ends it, unless what follows is too long or too meaningful (a
///    transaction hash, say) to be a signature.
/// 3. Text above an attribution or header block ends there, when below is only quote, or unmarked
///    history to the end. Text above that is a mere salutation does not count.
/// 4. Quotes above a bottom reply fold away; quotes between answers stay, for they carry the
///    meaning.
/// 5. Trailing quotes and phone signatures fold away.
///
/// If nothing would stay visible, everything does.
public final class ReplyText {
  /// A signature has at most so many lines of text.
  private static final int SIGNATURE_LINES = 8;

  private static final Pattern HASH_OR_ADDRESS =
      Pattern.compile("(?<![/\\w.-])[A-Za-z0-9]{25,}(?![\\w@./-])");
  private static final Pattern SALUTATION =
      Pattern.compile(
          "(?iU)^\\s*(?:hi|hello|hey|dear|good (?:morning|afternoon|evening|day)|hallo|guten tag|bonjour|hola|olá|ciao"
              + "|здравствуйте|привет|добрый день|您好|你好|尊敬的|こんにちは|안녕하세요).{0,60}$");

  private final List<String> text;
  private final List<LineKind> kinds;

  /// Lines that fold away.
  private final BitSet folded = new BitSet();

  private final int firstText;

  private ReplyText(Lines lines) {
    this.text = lines.text;
    this.kinds = lines.kinds;
    this.firstText = kinds.indexOf(LineKind.TEXT);
  }

  /// The two slices of `plain`; both empty only if it is blank. Never throws; linear time.
  public static Split of(String plain) {
    if (plain.isBlank()) {
      return Split.whole(plain);
    }
    return new ReplyText(Lines.read(plain)).split(plain);
  }

  private Split split(String plain) {
    int end = cutAtMarker(kinds.size());
    end = cutAtDelimiter(end);
    end = cutAtHistory(end);
    foldLeadingQuote(end);
    foldMarks(end);
    foldTail(end);
    String visible = slice(false);
    return visible.isBlank() ? Split.whole(plain.strip()) : new Split(visible, slice(true));
  }

  private int cutAtMarker(int end) {
    int marker = kinds.indexOf(LineKind.MARKER);
    if (marker < 0 || !hasTextBefore(marker)) {
      return end;
    }
    int above = marker;
    while (above > 0
        && isOf(above - 1, LineKind.QUOTE, LineKind.EMPTY, LineKind.ATTRIBUTION, LineKind.HEADER)) {
      above--;
    }
    return fold(above, end);
  }

  private int cutAtDelimiter(int end) {
    for (int i = 0; i < end; i++) {
      if (kinds.get(i) == LineKind.DELIMITER && hasTextBefore(i) && isSignature(i, end)) {
        return fold(i, end);
      }
    }
    return end;
  }

  private boolean isSignature(int delimiter, int end) {
    if (text.get(delimiter).strip().matches("[=*#~+]+")) {
      return next(delimiter + 1, end) == end;
    }
    int lines = 0;
    for (int i = delimiter + 1; i < end && lines <= SIGNATURE_LINES; i++) {
      if (isOf(i, LineKind.ATTRIBUTION, LineKind.HEADER)) {
        return true;
      }
      if (kinds.get(i) == LineKind.TEXT) {
        lines++;
        if (text.get(i).length() < 500 && HASH_OR_ADDRESS.matcher(text.get(i)).find()) {
          return false;
        }
      }
    }
    return lines <= SIGNATURE_LINES;
  }

  private int next(int from, int end) {
    int i = from;
    while (i < end && isOf(i, LineKind.EMPTY, LineKind.DELIMITER)) {
      i++;
    }
    return i;
  }

  /// Rule 3. The first attribution or header block with text above decides.
  private int cutAtHistory(int end) {
    for (int i = 0; i < end; i++) {
      if (isOf(i, LineKind.ATTRIBUTION, LineKind.HEADER) && hasTextBefore(i)) {
        int history = i;
        return endsInHistory(history, end) ? fold(history, end) : end;
      }
    }
    return end;
  }

  private boolean endsInHistory(int start, int end) {
    int i = start;
    boolean quoted = false;
    while (i < end && kinds.get(i) != LineKind.TEXT) {
      quoted |= kinds.get(i) == LineKind.QUOTE;
      i++;
    }
    if (!quoted) {
      // Unmarked history: nothing tells it from new text below, and it goes to the end unless
      // quotes
      // follow later, between which somebody answered.
      return !hasQuoteAfter(i, end) || kinds.get(start) == LineKind.HEADER;
    }
    return !hasQuoteAfter(i, end) && !(i < end && onlySalutationBefore(start));
  }

  private boolean hasQuoteAfter(int from, int end) {
    for (int i = from; i < end; i++) {
      if (isOf(i, LineKind.QUOTE)) {
        return true;
      }
    }
    return false;
  }

  private boolean onlySalutationBefore(int index) {
    return kinds.subList(0, index).stream().filter(k -> k == LineKind.TEXT).count() == 1
        && text.subList(0, index).stream()
            .anyMatch(t -> t.length() < 80 && SALUTATION.matcher(t).find());
  }

  /// Rule 4: attribution and quote at the very top, and only text below.
  private void foldLeadingQuote(int end) {
    int i = 0;
    boolean attributed = false;
    while (i < end
        && isOf(i, LineKind.EMPTY, LineKind.ATTRIBUTION, LineKind.HEADER, LineKind.QUOTE)) {
      attributed |= isOf(i, LineKind.ATTRIBUTION, LineKind.HEADER);
      i++;
    }
    if (attributed && i < end && !hasQuoteAfter(i, end)) {
      folded.set(0, i);
    }
  }

  private void foldMarks(int end) {
    for (int i = 0; i < end; i++) {
      if (isOf(i, LineKind.ATTRIBUTION, LineKind.HEADER, LineKind.MARKER)) {
        folded.set(i);
      }
    }
  }

  private void foldTail(int end) {
    boolean hasText = hasTextBefore(end);
    int i = end;
    while (hasText
        && i > 0
        && isOf(
            i - 1,
            LineKind.EMPTY,
            LineKind.QUOTE,
            LineKind.SIGNATURE,
            LineKind.ATTRIBUTION,
            LineKind.DELIMITER)) {
      i--;
    }
    if (hasText && i < end) {
      folded.set(i, end);
    }
  }

  private int fold(int from, int end) {
    folded.set(from, end);
    return from;
  }

  private boolean hasTextBefore(int index) {
    return firstText >= 0 && firstText < index;
  }

  private boolean isOf(int index, LineKind... any) {
    LineKind kind = kinds.get(index);
    for (LineKind one : any) {
      if (kind == one) {
        return true;
      }
    }
    return false;
  }

  private String slice(boolean wantFolded) {
    List<String> taken = new ArrayList<>();
    for (int i = 0; i < text.size(); i++) {
      if (folded.get(i) == wantFolded) {
        taken.add(text.get(i));
      }
    }
    return String.join("\n", taken).strip();
  }
}
