package dev.steward.exchange;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;

/// One executed part of an order as the exchange tells it.
///
/// @param kind `trade`, `funding`, `conversion` or `withdrawal`
/// @param charged what was taken as fee, in `feeCoin`; negative where it was paid to the customer
/// @param tokenPrice what one coin of the discount cost in the coin the fee would be taken in
public record ExchangeFill(
    String id,
    String orderId,
    String kind,
    String product,
    String symbol,
    String side,
    String role,
    Optional<String> orderType,
    Optional<Instant> orderedAt,
    Instant at,
    BigDecimal price,
    BigDecimal quantity,
    Optional<BigDecimal> charged,
    Optional<String> feeCoin,
    Optional<String> tier,
    Optional<Boolean> discountOn,
    Optional<BigDecimal> tokenBalance,
    Optional<BigDecimal> tokenPrice) {}
