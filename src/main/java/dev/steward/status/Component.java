package dev.steward.status;

import dev.steward.helpcenter.content.Catalogue;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// A part of the exchange that customers know, or a group of them.
///
/// @param parent the group it lies in
/// @param network where it is about one network, its code in the catalogue of coins, as in `trx`
/// @param names by language
public record Component(
    long id,
    Optional<Long> parent,
    Area area,
    Optional<String> network,
    int position,
    Instant createdAt,
    Map<Locale, String> names) {

  public Component {
    names = Map.copyOf(names);
  }

  /// Its name for a reader.
  public String name(Locale locale) {
    return Catalogue.in(names, locale);
  }

  /// Whether it holds others.
  public boolean isGroup() {
    return area == Area.GROUP;
  }
}
