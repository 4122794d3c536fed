package dev.steward.email.parse.field;

import java.util.Locale;

/// Makes of what stood in an address field an address that can be compared, or nothing.
public final class EmailAddressText {
  private static final int LONGEST = 320;

  private EmailAddressText() {}

  /// The address, domain in lower case; empty where it is not plausible.
  public static String normal(String raw) {
    String address = stripped(CleanText.name(raw));
    int at = address.lastIndexOf('@');
    if (at <= 0 || at == address.length() - 1 || address.length() > LONGEST) {
      return "";
    }
    String local = address.substring(0, at);
    String domain = address.substring(at + 1).toLowerCase(Locale.ROOT);
    while (domain.endsWith(".")) {
      domain = domain.substring(0, domain.length() - 1);
    }
    return isLocal(local) && isDomain(domain) ? local + "@" + domain : "";
  }

  private static String stripped(String text) {
    String address = text.strip();
    if (address.regionMatches(true, 0, "mailto:", 0, 7)) {
      address = address.substring(7);
    }
    // RFC 5322 4.4 obsolete route: <@a.example,@b.example:user@c.example>
    int colon = address.startsWith("@") ? address.lastIndexOf(':') : -1;
    address = address.substring(colon + 1);
    while (address.length() > 1
        && "<'\"`".indexOf(address.charAt(0)) >= 0
        && !address.contains("\"@")) {
      address = address.substring(1);
    }
    while (address.length() > 1 && ">'\"`,;".indexOf(address.charAt(address.length() - 1)) >= 0) {
      address = address.substring(0, address.length() - 1);
    }
    return withoutComments(unblanked(address));
  }

  /// `pete(his account)@silly.test(his host)`, and of several words the one with the at sign.
  private static String withoutComments(String address) {
    var plain = new StringBuilder(address.length());
    int depth = 0;
    for (int i = 0; i < address.length(); i++) {
      char c = address.charAt(i);
      depth += c == '(' ? 1 : 0;
      if (depth == 0) {
        plain.append(c);
      }
      depth -= c == ')' && depth > 0 ? 1 : 0;
    }
    String text = plain.toString().strip();
    int at = text.indexOf('@');
    int before = text.lastIndexOf(' ', Math.max(at, 0));
    int after = at < 0 ? -1 : text.indexOf(' ', at);
    return text.startsWith("\"")
        ? text
        : text.substring(before + 1, after < 0 ? text.length() : after);
  }

  /// Blanks around dots and the at sign were allowed once (RFC 5322 4.4); inside a word they are
  /// not.
  private static String unblanked(String address) {
    if (address.indexOf(' ') < 0) {
      return address;
    }
    var joined = new StringBuilder(address.length());
    for (int i = 0; i < address.length(); i++) {
      char c = address.charAt(i);
      boolean beside =
          c == ' '
              && (!joined.isEmpty() && "@. ".indexOf(joined.charAt(joined.length() - 1)) >= 0
                  || i + 1 < address.length() && "@. ".indexOf(address.charAt(i + 1)) >= 0);
      if (!beside) {
        joined.append(c);
      }
    }
    return joined.toString();
  }

  private static boolean isLocal(String local) {
    boolean quoted = local.length() > 2 && local.startsWith("\"") && local.endsWith("\"");
    for (int i = 0; i < local.length(); i++) {
      char c = local.charAt(i);
      if (c <= ' '
          || Character.isWhitespace(c)
          || Character.isISOControl(c)
          || (!quoted && "<>()[]\\,;:\"@".indexOf(c) >= 0)) {
        return false;
      }
    }
    return !local.isEmpty();
  }

  private static boolean isDomain(String domain) {
    boolean literal = domain.startsWith("[") && domain.endsWith("]");
    for (int i = 0; i < domain.length(); i++) {
      char c = domain.charAt(i);
      boolean letter = Character.isLetterOrDigit(c) || c == '-' || c == '.' || c == '_';
      boolean joins =
          Character.getType(c) == Character.NON_SPACING_MARK
              || Character.getType(c) == Character.COMBINING_SPACING_MARK
              || Character.isSurrogate(c)
              || c == '\u3002'
              || c == '\u00b7'
              || c == '\u30fb';
      if (!letter && !joins && !(literal && "[]:.".indexOf(c) >= 0)) {
        return false;
      }
    }
    return !domain.isEmpty() && !domain.startsWith(".") && !domain.contains("..");
  }
}
