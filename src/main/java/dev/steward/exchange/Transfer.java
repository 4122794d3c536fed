package dev.steward.exchange;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;

/// A deposit or withdrawal as the exchange tells it.
///
/// @param status `seen`, `confirming`, `credited`, `held`, `requested`, `review`, `sent`, `done`,
///   `failed`, `cancelled`, `unmatched`
/// @param address where it went, or came in
/// @param memo tag or memo, as written
/// @param needed confirmations until it counts
/// @param heldFor why it is held, where it is
/// @param heldUntil until when, where that is known
public record Transfer(
    String id,
    boolean deposit,
    String coin,
    String network,
    BigDecimal amount,
    Optional<BigDecimal> fee,
    String status,
    Optional<String> txId,
    Optional<String> address,
    Optional<String> memo,
    Optional<Instant> seenAt,
    Optional<Integer> confirmations,
    Optional<Integer> needed,
    Optional<Instant> creditedAt,
    Optional<String> heldFor,
    Optional<Instant> heldUntil) {}
