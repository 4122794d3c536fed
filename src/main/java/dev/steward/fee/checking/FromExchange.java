package dev.steward.fee.checking;

import dev.steward.exchange.ExchangeAccount;
import dev.steward.exchange.ExchangeFill;
import dev.steward.fee.Money;
import dev.steward.fee.Product;
import dev.steward.fee.Role;
import dev.steward.fee.Side;
import dev.steward.fee.engine.Account;
import dev.steward.fee.engine.Fill;
import dev.steward.fee.schedule.Fields;
import java.util.List;
import java.util.Optional;

/// What the exchange told, in the words of the engine. A fill whose side or role it did not tell
/// cannot be computed and is left out; the page says how many.
final class FromExchange {
  private FromExchange() {}

  static List<Fill> fills(List<ExchangeFill> told) {
    return told.stream().flatMap(each -> fill(each).stream()).toList();
  }

  static Account account(ExchangeAccount told) {
    return new Account(
        told.type(),
        told.tiers().stream()
            .flatMap(each ->
                Fields.word(Product.class, each.product())
                    .map(product -> new Account.Met(product, each.tier(), each.at()))
                    .stream())
            .toList(),
        told.discount().stream().map(each -> new Account.Switch(each.at(), each.on())).toList(),
        Optional.empty());
  }

  private static Optional<Fill> fill(ExchangeFill told) {
    Optional<Side> side = Fields.word(Side.class, told.side());
    Optional<Role> role = Fields.word(Role.class, told.role());
    Optional<Product> product = Fields.word(Product.class, told.product());
    Optional<Fill.Kind> kind = Fields.word(Fill.Kind.class, told.kind());
    if (side.isEmpty() || role.isEmpty() || product.isEmpty() || kind.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Fill(
            told.id(),
            told.orderId(),
            kind.get(),
            product.get(),
            told.symbol(),
            side.get(),
            role.get(),
            told.orderType(),
            told.orderedAt(),
            told.at(),
            told.price(),
            told.quantity(),
            told.charged().flatMap(fee -> told.feeCoin().map(coin -> new Money(fee, coin))),
            new Fill.Known(
                told.tier(), told.discountOn(), told.tokenBalance(), told.tokenPrice())));
  }
}
