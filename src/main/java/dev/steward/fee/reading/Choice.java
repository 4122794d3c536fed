package dev.steward.fee.reading;

import dev.steward.fee.Decimals;
import dev.steward.fee.Product;
import dev.steward.fee.Role;
import dev.steward.fee.Side;
import dev.steward.fee.schedule.Fields;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;

/// What a reader has chosen: in the address, so that it can be passed on.
///
/// @param words looked for among pairs
/// @param price as typed
/// @param quantity as typed
/// @param tokenPrice as typed
public record Choice(
    Product product,
    String tier,
    String words,
    String pair,
    Side side,
    Role role,
    String price,
    String quantity,
    boolean discount,
    String tokenPrice) {

  static Choice of(Map<String, String> query) {
    return new Choice(
        Fields.word(Product.class, query.getOrDefault("product", "")).orElse(Product.SPOT),
        query.getOrDefault("tier", ""),
        query.getOrDefault("q", "").strip(),
        query.getOrDefault("pair", ""),
        Fields.word(Side.class, query.getOrDefault("side", "")).orElse(Side.BUY),
        Fields.word(Role.class, query.getOrDefault("role", "")).orElse(Role.TAKER),
        query.getOrDefault("price", ""),
        query.getOrDefault("quantity", ""),
        query.containsKey("discount"),
        query.getOrDefault("tokenPrice", ""));
  }

  Optional<BigDecimal> priced() {
    return Decimals.parse(price).filter(each -> each.signum() > 0);
  }

  Optional<BigDecimal> counted() {
    return Decimals.parse(quantity).filter(each -> each.signum() > 0);
  }

  Optional<BigDecimal> token() {
    return Decimals.parse(tokenPrice).filter(each -> each.signum() > 0);
  }

  /// Whether anything was typed into the calculator.
  boolean asks() {
    return !price.isEmpty() || !quantity.isEmpty();
  }
}
