package dev.steward.platform.egress;

import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// An address of the web, taken apart strictly: what two programs could read in two ways is none.
///
/// @param uri ASCII, without fragment
/// @param host lower case, without the dot at its end; an IPv6 address without brackets
/// @param port never absent: 443 or 80 where none is written
record WebAddress(URI uri, String host, int port) {

  private static final Pattern CONTROL = Pattern.compile("[\\x00-\\x20\\x7f\\\\]");
  private static final Pattern AUTHORITY = Pattern.compile("(?i)(https?)://([^/?#]+)([^#]*).*");
  private static final Pattern QUAD = Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}");
  private static final Pattern NUMBER = Pattern.compile("(.*\\.)?(\\d+|0x[0-9a-f]*)");
  private static final Pattern OCTAL = Pattern.compile("(^|.*\\.)0\\d.*");
  private static final Pattern NOT_ASCII = Pattern.compile("[^\\x00-\\x7f]+");
  private static final int HTTPS = 443;
  private static final int HTTP = 80;

  static Optional<WebAddress> of(String written) {
    var parts = AUTHORITY.matcher(written);
    if (CONTROL.matcher(written).find() || !parts.matches()) {
      return Optional.empty();
    }
    try {
      String scheme = parts.group(1).toLowerCase(Locale.ROOT);
      String authority = IDN.toASCII(parts.group(2), IDN.ALLOW_UNASSIGNED);
      URI uri =
          new URI(scheme + "://" + authority + encoded(parts.group(3))).parseServerAuthority();
      return Optional.ofNullable(uri.getHost())
          .filter(_ -> uri.getRawUserInfo() == null)
          .map(host -> new WebAddress(uri, plain(host), port(uri)))
          .filter(address -> !address.isNumberInDisguise());
    } catch (URISyntaxException | IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  boolean isEncrypted() {
    return uri.getScheme().equals("https");
  }

  boolean isAtUsualPort() {
    return port == (isEncrypted() ? HTTPS : HTTP);
  }

  /// Scheme, host and port, always with the port.
  String origin() {
    return uri.getScheme() + "://" + host + ":" + port;
  }

  /// `2130706433`, `0x7f.1`, `127.1` and `0177.0.0.1` are addresses to some programs and names to
  /// others.
  private boolean isNumberInDisguise() {
    return host.indexOf(':') < 0
        && NUMBER.matcher(host).matches()
        && (!QUAD.matcher(host).matches() || OCTAL.matcher(host).matches());
  }

  private static int port(URI uri) {
    if (uri.getPort() >= 0) {
      return uri.getPort();
    }
    return uri.getScheme().equals("https") ? HTTPS : HTTP;
  }

  private static String plain(String host) {
    String lower = host.toLowerCase(Locale.ROOT);
    String open = lower.startsWith("[") ? lower.substring(1, lower.length() - 1) : lower;
    return open.endsWith(".") ? open.substring(0, open.length() - 1) : open;
  }

  /// People and mail programs leave in paths what does not belong there.
  private static String encoded(String rest) {
    String ascii =
        NOT_ASCII.matcher(rest).replaceAll(found -> percent(found.group()).replace("$", "\\$"));
    return ascii
        .replaceAll("%(?![0-9A-Fa-f]{2})", "%25")
        .replace("\"", "%22")
        .replace("<", "%3C")
        .replace(">", "%3E")
        .replace("^", "%5E")
        .replace("`", "%60")
        .replace("{", "%7B")
        .replace("|", "%7C")
        .replace("}", "%7D");
  }

  private static String percent(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
