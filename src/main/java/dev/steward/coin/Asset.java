package dev.steward.coin;

import java.util.List;
import java.util.Optional;

/// Something traded.
///
/// @param code as on the order book, as in `USDT`
/// @param listings the networks on which it is taken, the usual one first
public record Asset(String code, String name, List<Listing> listings) {

  public Asset {
    listings = List.copyOf(listings);
  }

  /// How it is taken on a network, if it is.
  public Optional<Listing> on(String network) {
    return listings.stream().filter(l -> l.network().equals(network)).findFirst();
  }
}
