package dev.steward.platform.html;

import java.net.IDN;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// An address as a browser would read it: without the white space and control characters it drops,
/// with the backslashes it takes for slashes. Lenient, since mails are.
///
/// @param scheme lower case; `https` for addresses that leave it to the page; empty for relative
///   ones
record Url(String text, String scheme) {

  private static final Pattern DROPPED = Pattern.compile("[\\x00-\\x1f\\x7f]|^\\s+|\\s+$");
  private static final Pattern SCHEME = Pattern.compile("^([a-zA-Z][a-zA-Z0-9+.-]*):");
  private static final Pattern AUTHORITY = Pattern.compile("^[a-z]+:/*([^/?#]*)");
  private static final Pattern PORT = Pattern.compile(":\\d*$");

  static Url of(String written) {
    String text = DROPPED.matcher(written).replaceAll("");
    if (text.startsWith("//") || text.startsWith("\\\\")) {
      return new Url("https:" + text.replace('\\', '/'), "https");
    }
    Matcher scheme = SCHEME.matcher(text);
    if (!scheme.find()) {
      return new Url(text, "");
    }
    String name = scheme.group(1).toLowerCase(Locale.ROOT);
    String rest = text.substring(scheme.end(1));
    boolean web = name.equals("http") || name.equals("https");
    return new Url(name + (web ? rest.replace('\\', '/') : rest), name);
  }

  boolean isWeb() {
    return (scheme.equals("http") || scheme.equals("https")) && !host().isEmpty();
  }

  /// The same address over TLS.
  String encrypted() {
    return scheme.equals("http") ? "https" + text.substring("http".length()) : text;
  }

  /// Whether a name or password stands before the host, which is never for the reader's good.
  boolean hasUserPart() {
    return authority().indexOf('@') >= 0;
  }

  /// The host in its ASCII form, lower case; empty where there is none.
  String host() {
    String authority = authority();
    String host = authority.substring(authority.lastIndexOf('@') + 1);
    return ascii(PORT.matcher(host).replaceAll(""));
  }

  /// A host name in its ASCII form, or as it is where it has none.
  static String ascii(String host) {
    try {
      return IDN.toASCII(host, IDN.ALLOW_UNASSIGNED).toLowerCase(Locale.ROOT);
    } catch (IllegalArgumentException impossible) {
      return host.toLowerCase(Locale.ROOT);
    }
  }

  private String authority() {
    Matcher authority = AUTHORITY.matcher(text);
    return authority.find() ? authority.group(1) : "";
  }
}
