package dev.steward.exchange.asking;

import dev.steward.exchange.signing.SigningKey;
import java.util.Optional;
import java.util.function.Supplier;

/// Where the exchange is, and how we show who we are. A bean; the one from the settings, unless a
/// module has another.
///
/// @param at asked with every request; empty while nothing is connected
public record Endpoint(Supplier<Optional<Place>> at) {

  /// An exchange.
  ///
  /// @param url without a slash at its end
  public record Place(String url, String keyId, SigningKey key) {}
}
