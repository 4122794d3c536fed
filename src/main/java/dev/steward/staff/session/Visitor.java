package dev.steward.staff.session;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;

/// Where a request comes from. The address is that of the connection; forwarding headers are not
/// believed, because anybody can write them.
///
/// @param browser what it calls itself, cut at 200 characters
public record Visitor(String address, String browser) {
  private static final int LONGEST = 200;

  /// The visitor behind this request.
  public static Visitor of(HttpServletRequest request) {
    String browser = Objects.requireNonNullElse(request.getHeader("User-Agent"), "");
    return new Visitor(
        request.getRemoteAddr(),
        browser.substring(0, Math.min(LONGEST, browser.length())).replaceAll("\\p{Cntrl}", " "));
  }

  /// The part of the address that one household or server shares: an IPv6 /64, an IPv4 address
  /// whole.
  public String network() {
    if (!address.contains(":")) {
      return address;
    }
    byte[] bytes = java.net.InetAddress.ofLiteral(address).getAddress();
    return java.util.HexFormat.of().formatHex(bytes, 0, Math.min(8, bytes.length));
  }
}
