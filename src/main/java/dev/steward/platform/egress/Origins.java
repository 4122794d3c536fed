package dev.steward.platform.egress;

import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;

/// Origins (scheme, host and port) of the operator's own, that may be private and without TLS.
///
/// @param all as in `https://login.corp.example:443`
public record Origins(Set<String> all) {

  /// Nothing but the public internet.
  public static final Origins NONE = new Origins(Set.of());

  /// The origins as an operator writes them: `https://login.corp.example`, `http://10.0.0.7:9000`.
  ///
  /// @throws IllegalArgumentException if one of them is not an address of the web
  public static Origins of(Collection<String> written) {
    return new Origins(written.stream().map(Origins::origin).collect(Collectors.toSet()));
  }

  boolean has(WebAddress address) {
    return all.contains(address.origin());
  }

  private static String origin(String written) {
    return WebAddress.of(written)
        .map(WebAddress::origin)
        .orElseThrow(() -> new IllegalArgumentException("Not an origin: " + written));
  }
}
