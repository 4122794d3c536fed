package dev.steward.shield.finding;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// Looks closely at long runs of letters and digits: keys that prove themselves, and those that
/// only the words before them give away.
final class LongTokens {
  private static final int LONGEST = 300;
  private static final Pattern HEX = Pattern.compile("(?:0[xX])?[0-9a-fA-F]{64}");
  private static final Pattern BASE32 = Pattern.compile("[A-Z2-7]{16,64}|[a-z2-7]{16,64}");
  private static final Pattern TRANSPARENT = Pattern.compile("[A-Za-z0-9+/=_-]{24,256}");
  private static final Pattern GROUPS =
      Pattern.compile("(?<![A-Za-z0-9])(?:[A-Za-z2-7]{4}[ -]){3,15}[A-Za-z2-7]{4}(?![A-Za-z0-9])");

  private final String text;
  private final Cues cues;
  private final boolean hashesAllowed;
  private final List<Span> spans = new ArrayList<>();
  private final Set<Findings.Doubt> doubts = EnumSet.noneOf(Findings.Doubt.class);

  /// @param hashesAllowed whether the text is a field for a transaction id
  LongTokens(String text, Cues cues, boolean hashesAllowed) {
    this.text = text;
    this.cues = cues;
    this.hashesAllowed = hashesAllowed;
  }

  List<Span> spans() {
    return spans;
  }

  Set<Findings.Doubt> doubts() {
    return doubts;
  }

  void look(int start, int end) {
    if (end - start > LONGEST) {
      return;
    }
    String token = text.substring(start, end);
    var proved = Keys.proved(token);
    if (proved.isPresent()) {
      spans.add(new Span(proved.get(), start, end, true));
    } else if (HEX.matcher(token).matches()) {
      hash(start, end);
    } else if (isCardano(start, end)) {
      spans.add(new Span(SecretKind.PRIVATE_KEY, prefixed(start), end, true));
    } else {
      named(token, start, end);
    }
  }

  /// A transaction id and a private key look alike.
  private void hash(int start, int end) {
    if (hashesAllowed || isInLink(start)) {
      return;
    }
    if (cues.tellsOfKey(start)) {
      spans.add(new Span(SecretKind.PRIVATE_KEY, start, end, false));
    } else if (cues.tellsOfApi(start)) {
      spans.add(new Span(SecretKind.API_SECRET, start, end, false));
    } else if (!cues.tellsOfId(start)) {
      doubts.add(Findings.Doubt.HASH_OR_KEY);
    }
  }

  private void named(String token, int start, int end) {
    if (BASE32.matcher(token).matches() && cues.tellsOfAuthenticator(start)) {
      if (hasDigit(token) || token.equals(token.toUpperCase(java.util.Locale.ROOT))) {
        spans.add(new Span(SecretKind.AUTHENTICATOR, start, end, false));
      }
      return;
    }
    int from = start;
    while (from > 0 && isTransparent(text.charAt(from - 1))) {
      from--;
    }
    int to = end;
    while (to < text.length() && isTransparent(text.charAt(to))) {
      to++;
    }
    String whole = text.substring(from, to);
    boolean isSecret =
        TRANSPARENT.matcher(whole).matches()
            && hasDigit(whole)
            && whole.chars().anyMatch(Character::isLetter)
            && !isInLink(from)
            && cues.tellsOfApi(from);
    if (isSecret) {
      spans.add(new Span(SecretKind.API_SECRET, from, to, false));
    }
  }

  /// Seeds of authenticator apps are shown in groups of four.
  void lookForGroups() {
    GROUPS
        .matcher(text)
        .results()
        .filter(found -> hasDigit(found.group()) && cues.tellsOfAuthenticator(found.start()))
        .forEach(found ->
            spans.add(new Span(SecretKind.AUTHENTICATOR, found.start(), found.end(), false)));
  }

  private boolean isCardano(int start, int end) {
    return end - start > 60 && Keys.isCardano(text.substring(prefixed(start), end));
  }

  private int prefixed(int start) {
    int from = start;
    while (from > 0
        && (text.charAt(from - 1) == '_' || Character.isLetter(text.charAt(from - 1)))) {
      from--;
    }
    return from;
  }

  private boolean isInLink(int start) {
    int line = Math.max(0, start - 200);
    for (int i = start - 1; i >= line && !Character.isWhitespace(text.charAt(i)); i--) {
      if (text.startsWith("://", i)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isTransparent(char c) {
    return c < 128 && (Character.isLetterOrDigit(c) || "+/=_-".indexOf(c) >= 0);
  }

  private static boolean hasDigit(String text) {
    return text.chars().anyMatch(c -> c >= '0' && c <= '9');
  }
}
