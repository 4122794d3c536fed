package dev.steward.exchange;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// An account as the exchange tells it. Whatever it did not tell, or told in a shape that cannot be
/// believed, is empty.
///
/// @param uid number of the account
/// @param locks what keeps the account from something, and until when
/// @param tiers since when the criteria of which tier were met
/// @param discount when paying fees with the exchange's coin was switched
/// @param balances only where asked for by somebody who may see them
public record ExchangeAccount(
    String uid,
    Optional<String> status,
    Optional<String> verification,
    Optional<String> tier,
    Optional<String> type,
    Optional<Instant> registeredAt,
    Optional<String> email,
    Optional<String> phone,
    List<Lock> locks,
    List<Tier> tiers,
    List<Switch> discount,
    List<Balance> balances) {

  /// Something the account cannot do for a time. Nobody at the desk can shorten it.
  public record Lock(String what, String reason, Optional<Instant> from, Optional<Instant> until) {}

  /// From this moment the account met the criteria of a tier.
  public record Tier(String product, String tier, Instant at) {}

  /// The discount was switched.
  public record Switch(Instant at, boolean on) {}

  /// How much of a coin there is.
  public record Balance(String coin, BigDecimal total, BigDecimal free) {}
}
