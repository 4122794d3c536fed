package dev.steward.platform;

import java.net.URI;

/// The address by which people reach this desk (`STEWARD_BASE_URL`), without a slash at the end,
/// the only thing links may be built from: the Host header of a request is whatever its sender
/// wrote there.
///
/// Where nothing is set it is `http://localhost` with the port of `STEWARD_HTTP_PORT`.
public record BaseUrl(String value) {

  /// The desk at this address.
  ///
  /// @throws IllegalArgumentException when it is not an `http` or `https` address with a host
  public BaseUrl {
    value = value.strip().replaceAll("/+$", "");
    URI uri = URI.create(value);
    boolean web = "https".equals(uri.getScheme()) || "http".equals(uri.getScheme());
    if (!web || uri.getHost() == null || uri.getQuery() != null || uri.getFragment() != null) {
      throw new IllegalArgumentException("STEWARD_BASE_URL is not a web address: " + value);
    }
  }

  /// The address of a page of ours.
  ///
  /// @param path begins with a slash
  public String of(String path) {
    return value + path;
  }

  /// Whether browsers reach the desk over TLS, so that cookies must be kept to it.
  public boolean isSecure() {
    return value.startsWith("https:");
  }

  /// The name of the machine people reach it by.
  public String host() {
    return String.valueOf(URI.create(value).getHost());
  }

  @Override
  public String toString() {
    return value;
  }
}
