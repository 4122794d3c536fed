package dev.steward.fee.engine;

import dev.steward.fee.Money;
import dev.steward.fee.Product;
import dev.steward.fee.Role;
import dev.steward.fee.Side;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;

/// One executed part of an order, as the exchange reports it.
///
/// @param orderType as in `limit`, where known
/// @param orderedAt when the order was placed, where known
/// @param quantity in base coins; of a future, in contracts
/// @param charged what was taken, where it is known
/// @param known what the exchange knew about the account at that moment, where it says so
public record Fill(
    String id,
    String orderId,
    Kind kind,
    Product product,
    String symbol,
    Side side,
    Role role,
    Optional<String> orderType,
    Optional<Instant> orderedAt,
    Instant at,
    BigDecimal price,
    BigDecimal quantity,
    Optional<Money> charged,
    Known known) {

  /// What a line of an account is. Only a trade has a trading fee; the others are recognised
  /// because customers take them for one.
  public enum Kind {
    TRADE,
    FUNDING,
    CONVERSION,
    WITHDRAWAL
  }

  /// What was true of the account when it was filled.
  ///
  /// @param tokenPrice what one coin of the discount costs, in the coin the fee would be taken in
  public record Known(
      Optional<String> tier,
      Optional<Boolean> discountOn,
      Optional<BigDecimal> tokenBalance,
      Optional<BigDecimal> tokenPrice) {
    /// Nothing is known.
    public static final Known NOTHING =
        new Known(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
  }
}
