package dev.steward.email.parse.mime;

/// Where lines of a mail begin and end. A line ends at LF; carriage returns before it belong to the
/// line end.
final class Lines {
  private Lines() {}

  /// Just past the line end of the line at `from`, or `end`.
  static int next(byte[] bytes, int from, int end) {
    int i = from;
    while (i < end && bytes[i] != '\n') {
      i++;
    }
    return i < end ? i + 1 : end;
  }

  /// End of the text of the line that ends before `next`, without its line end.
  static int textEnd(byte[] bytes, int from, int next) {
    int i = next;
    if (i > from && bytes[i - 1] == '\n') {
      i--;
    }
    while (i > from && bytes[i - 1] == '\r') {
      i--;
    }
    return i;
  }

  static boolean isBlank(byte[] bytes, int from, int to) {
    for (int i = from; i < to; i++) {
      if (bytes[i] != ' ' && bytes[i] != '\t' && bytes[i] != '\r' && bytes[i] != '\n') {
        return false;
      }
    }
    return true;
  }

  /// Where the colon of a field stands on the line, or -1 if the line does not begin a field.
  /// Blanks between name and colon are forgiven, and bytes that no name may have.
  static int colon(byte[] bytes, int from, int to) {
    int i = from;
    while (i < to && (bytes[i] > ' ' || bytes[i] < 0) && bytes[i] != ':') {
      i++;
    }
    int nameEnd = i;
    while (i < to && (bytes[i] == ' ' || bytes[i] == '\t')) {
      i++;
    }
    return i < to && bytes[i] == ':' && nameEnd > from ? i : -1;
  }

  static boolean startsWith(byte[] bytes, int from, int to, String lowerCase) {
    if (to - from < lowerCase.length()) {
      return false;
    }
    for (int i = 0; i < lowerCase.length(); i++) {
      int c = bytes[from + i];
      if ((c >= 'A' && c <= 'Z' ? c + 32 : c) != lowerCase.charAt(i)) {
        return false;
      }
    }
    return true;
  }
}
