package dev.steward.shield.finding;

import java.util.Arrays;

/// A text as it is looked at: full-width letters are plain ones, invisible marks are not there.
///
/// @param places where each character stands in the original; empty where nothing moved
record Folded(String text, int[] places) {
  private static final int[] IN_PLACE = {};

  static Folded of(String original) {
    int length = original.length();
    for (int i = 0; i < length; i++) {
      char c = original.charAt(i);
      if (c >= 0xad && (isInvisible(c) || isWide(c))) {
        return fold(original, i);
      }
    }
    return new Folded(original, IN_PLACE);
  }

  private static Folded fold(String original, int from) {
    int length = original.length();
    char[] folded = new char[length];
    int[] places = new int[length + 1];
    original.getChars(0, from, folded, 0);
    for (int i = 0; i < from; i++) {
      places[i] = i;
    }
    int next = from;
    for (int i = from; i < length; i++) {
      char c = original.charAt(i);
      if (c < 0xad || !isInvisible(c)) {
        places[next] = i;
        folded[next++] = isWide(c) ? (char) (c - 0xfee0) : c;
      }
    }
    places[next] = length;
    return new Folded(new String(folded, 0, next), Arrays.copyOf(places, next + 1));
  }

  /// Where the character stands in the original.
  int start(int at) {
    return places.length == 0 ? at : places[at];
  }

  /// Where the original goes on after the character before this place.
  int end(int at) {
    return places.length == 0 ? at : places[at - 1] + 1;
  }

  private static boolean isInvisible(char c) {
    return c == 0xad || c >= 0x200b && c <= 0x200f || c == 0x2060 || c == 0xfeff;
  }

  private static boolean isWide(char c) {
    return c >= 0xff01 && c <= 0xff5e;
  }
}
