package dev.steward.platform.web;

import java.util.regex.Pattern;

/// Tells paths on this server from addresses elsewhere.
public final class LocalPath {

  private static final Pattern LOCAL =
      Pattern.compile("/(?:[A-Za-z0-9_.~!$&'()*+,;=:@%-][A-Za-z0-9_.~!$&'()*+,;=:@%/?#-]*)?");

  private LocalPath() {}

  /// Whether a browser sent to this stays here: one leading slash, no backslash, no control or
  /// non-ASCII character.
  public static boolean isLocal(String path) {
    return LOCAL.matcher(path).matches();
  }
}
