package dev.steward.email.parse;

/// Undoes `format=flowed` (RFC 3676): soft-broken lines of one quote depth become one line.
final class FlowedText {
  private FlowedText() {}

  /// @param text with line feeds only
  /// @param delSp whether the blank before a soft break is to be deleted
  static String unflow(String text, boolean delSp) {
    var out = new StringBuilder(text.length());
    int openDepth = -1;
    int start = 0;
    while (start < text.length()) {
      int newline = text.indexOf('\n', start);
      int end = newline < 0 ? text.length() : newline;
      int depth = depth(text, start, end);
      int content = start + depth;
      content += content < end && text.charAt(content) == ' ' ? 1 : 0;
      String line = text.substring(content, end);
      boolean signature = line.equals("-- ");
      if (openDepth >= 0 && (openDepth != depth || signature)) {
        out.append('\n');
        openDepth = -1;
      }
      if (openDepth < 0 && depth > 0) {
        out.repeat('>', depth).append(' ');
      }
      boolean soft = line.endsWith(" ") && !signature;
      out.append(soft && delSp ? line.substring(0, line.length() - 1) : line);
      openDepth = soft ? depth : -1;
      if (!soft && newline >= 0) {
        out.append('\n');
      }
      start = end + 1;
    }
    return out.toString();
  }

  private static int depth(String text, int start, int end) {
    int i = start;
    while (i < end && text.charAt(i) == '>') {
      i++;
    }
    return i - start;
  }
}
