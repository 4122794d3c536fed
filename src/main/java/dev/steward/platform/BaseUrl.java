package dev.steward.platform;

import java.net.URI;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// The address by which people reach this desk (`STEWARD_BASE_URL`), the only thing links may be
/// built from: the Host header of a request is whatever its sender wrote there.
///
/// Where nothing is set it is `http://localhost` with the port of `STEWARD_HTTP_PORT`.
@Component
public class BaseUrl {
  private final URI address;

  @Autowired
  BaseUrl(
      @Value("${steward.base-url:}") String configured,
      @Value("${steward.http-port:8080}") int port) {
    this(configured.isBlank() ? "http://localhost:" + port : configured);
  }

  /// The desk at this address.
  ///
  /// @throws IllegalArgumentException when it is not an `http` or `https` address with a host
  public BaseUrl(String configured) {
    URI uri = URI.create(configured.strip().replaceAll("/+$", ""));
    boolean web = "https".equals(uri.getScheme()) || "http".equals(uri.getScheme());
    if (!web || uri.getHost() == null || uri.getQuery() != null || uri.getFragment() != null) {
      throw new IllegalArgumentException("STEWARD_BASE_URL is not a web address: " + configured);
    }
    this.address = uri;
  }

  /// The address of a page of ours.
  ///
  /// @param path begins with a slash
  public String of(String path) {
    return address + path;
  }

  /// Whether browsers reach the desk over TLS, so that cookies must be kept to it.
  public boolean isSecure() {
    return "https".equals(address.getScheme());
  }

  @Override
  public String toString() {
    return address.toString();
  }
}
