package dev.steward.shield.finding;

import java.util.ArrayList;
import java.util.List;

/// Follows the digits of one text and notices numbers of payment cards. Not for several threads.
///
/// A number must begin as an issuer's do and end in the digit of Luhn. In groups of four it is
/// believed; in one piece only where nothing calls it an order, or something calls it a card.
final class Cards {
  private static final int SHORTEST = 13;
  private static final int LONGEST = 19;

  private final String text;
  private final List<Candidate> found = new ArrayList<>();
  private int start = -1;
  private int end = -1;
  private int groups;
  private int digits;

  Cards(String text) {
    this.text = text;
  }

  /// A run of digits that no letter touches.
  void digits(int from, int to) {
    boolean goesOn =
        start >= 0
            && from == end + 1
            && (text.charAt(end) == ' ' || text.charAt(end) == '-')
            && digits + to - from <= LONGEST;
    if (!goesOn) {
      close();
      start = from;
      groups = 0;
      digits = 0;
    }
    end = to;
    groups++;
    digits += to - from;
  }

  /// Something else than digits.
  void close() {
    if (start >= 0 && digits >= SHORTEST && digits <= LONGEST && !isPartOfMore()) {
      String number = text.substring(start, end).replace(" ", "").replace("-", "");
      if (isIssued(number) && isLuhn(number)) {
        found.add(new Candidate(start, end, groups, number));
      }
    }
    start = -1;
  }

  boolean isSuspicious() {
    return !found.isEmpty();
  }

  List<Span> spans(Cues cues) {
    return found.stream()
        .filter(c -> isBelieved(c, cues))
        .map(c -> new Span(SecretKind.CARD_NUMBER, c.start, c.end, false))
        .toList();
  }

  private static boolean isBelieved(Candidate card, Cues cues) {
    if (cues.tellsOfCard(card.start)) {
      return true;
    }
    boolean isGrouped = card.groups >= 3 && card.groups <= 5;
    boolean isOfUsualLength =
        card.number.length() == 16 || card.number.length() == 15 && card.number.charAt(0) == '3';
    return isOfUsualLength && !cues.tellsOfId(card.start) && isGrouped;
  }

  /// An amount, a part of a link or of a longer number.
  private boolean isPartOfMore() {
    char before = start == 0 ? ' ' : text.charAt(start - 1);
    char after = end == text.length() ? ' ' : text.charAt(end);
    boolean goesOn =
        (after == '.' || after == ',' || after == '-' || after == ':')
            && end + 1 < text.length()
            && Character.isDigit(text.charAt(end + 1));
    return "./=#@_+".indexOf(before) >= 0 || goesOn || after == '@';
  }

  private static boolean isIssued(String number) {
    int two = Integer.parseInt(number.substring(0, 2));
    int four = Integer.parseInt(number.substring(0, 4));
    return switch (number.charAt(0)) {
      case '4' -> number.length() == 13 || number.length() == 16 || number.length() == 19;
      case '5' -> two >= 51 && two <= 55 && number.length() == 16 || two == 50 || two >= 56;
      case '2' -> four >= 2200 && four <= 2720 && number.length() == 16;
      case '3' ->
          (two == 34 || two == 37) && number.length() == 15
              || four >= 3528 && four <= 3589
              || two == 36
              || two == 38
              || two == 30;
      case '6' -> two == 62 || two == 64 || two == 65 || four == 6011 || two == 60 || two == 67;
      case '8' -> two == 81;
      case '9' -> four >= 9558 && four <= 9558;
      default -> false;
    };
  }

  static boolean isLuhn(String number) {
    int sum = 0;
    for (int i = 0; i < number.length(); i++) {
      int digit = number.charAt(number.length() - 1 - i) - '0';
      int weighed = i % 2 == 0 ? digit : digit * 2;
      sum += weighed > 9 ? weighed - 9 : weighed;
    }
    return sum % 10 == 0;
  }

  private record Candidate(int start, int end, int groups, String number) {}
}
