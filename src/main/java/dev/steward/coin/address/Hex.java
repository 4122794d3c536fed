package dev.steward.coin.address;

/// Hexadecimal digits of either case.
final class Hex {
  private Hex() {}

  /// Whether there are digits from the place on, and nothing else.
  static boolean isHex(String text, int from) {
    for (int i = from; i < text.length(); i++) {
      if (Character.digit(text.charAt(i), 16) < 0 || text.charAt(i) > 'f') {
        return false;
      }
    }
    return text.length() > from;
  }
}
