package dev.steward.exchange.asking;

import dev.steward.exchange.Activity;
import dev.steward.exchange.ExchangeAccount;
import dev.steward.exchange.ExchangeFill;
import dev.steward.exchange.Transfer;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Makes records of answers: the list of fields that are allowed in.
final class Answers {
  private static final Optional<String> ID = Optional.of("id");

  private Answers() {}

  /// @param balances whether they were asked for; else they are left out even if they came
  static ExchangeAccount account(Told told, String uid, boolean balances) {
    return new ExchangeAccount(
        uid,
        told.text("status"),
        told.text("verification"),
        told.text("tier"),
        told.text("type"),
        told.moment("registeredAt"),
        told.text("email"),
        told.text("phone"),
        told.list("locks", Optional.empty(), Answers::lock),
        told.list("tiers", Optional.empty(), Answers::tier),
        told.list("discount", Optional.empty(), Answers::discount),
        balances ? told.list("balances", Optional.empty(), Answers::balance) : List.of());
  }

  static List<Activity> activity(Told told) {
    return told.list("activity", Optional.empty(), Answers::act);
  }

  static List<ExchangeFill> fills(Told told) {
    return told.list("fills", ID, Answers::fill);
  }

  static List<Transfer> transfers(Told told) {
    return told.list("transfers", ID, Answers::transfer);
  }

  private static Optional<ExchangeAccount.Lock> lock(Told told) {
    return told.text("what")
        .map(what ->
            new ExchangeAccount.Lock(
                what, told.text("reason").orElse(""), told.moment("from"), told.moment("until")));
  }

  private static Optional<ExchangeAccount.Tier> tier(Told told) {
    Optional<String> tier = told.text("tier");
    Optional<Instant> at = told.moment("at");
    return tier.isPresent() && at.isPresent()
        ? Optional.of(
            new ExchangeAccount.Tier(told.text("product").orElse("spot"), tier.get(), at.get()))
        : Optional.empty();
  }

  private static Optional<ExchangeAccount.Switch> discount(Told told) {
    Optional<Boolean> on = told.flag("on");
    Optional<Instant> at = told.moment("at");
    return on.isPresent() && at.isPresent()
        ? Optional.of(new ExchangeAccount.Switch(at.get(), on.get()))
        : Optional.empty();
  }

  private static Optional<ExchangeAccount.Balance> balance(Told told) {
    Optional<String> coin = told.text("coin");
    Optional<BigDecimal> total = told.number("total");
    return coin.isPresent() && total.isPresent()
        ? Optional.of(
            new ExchangeAccount.Balance(
                coin.get(), total.get(), told.number("free").orElse(total.get())))
        : Optional.empty();
  }

  private static Optional<Activity> act(Told told) {
    Optional<Instant> at = told.moment("at");
    Optional<String> what = told.text("what");
    return at.isPresent() && what.isPresent()
        ? Optional.of(
            new Activity(
                at.get(), what.get(), told.text("ip"), told.text("device"), told.text("place")))
        : Optional.empty();
  }

  private static Optional<ExchangeFill> fill(Told told) {
    Optional<String> id = told.text("id");
    Optional<Instant> at = told.moment("at");
    Optional<BigDecimal> price = told.number("price");
    Optional<BigDecimal> quantity = told.number("quantity");
    Optional<String> symbol = told.text("symbol");
    if (id.isEmpty() || at.isEmpty() || price.isEmpty() || quantity.isEmpty() || symbol.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new ExchangeFill(
            id.get(),
            told.text("orderId").orElse(""),
            told.text("kind").orElse("trade"),
            told.text("product").orElse("spot"),
            symbol.get(),
            told.text("side").orElse(""),
            told.text("role").orElse(""),
            told.text("orderType"),
            told.moment("orderedAt"),
            at.get(),
            price.get(),
            quantity.get(),
            told.number("fee"),
            told.text("feeCoin"),
            told.text("tier"),
            told.flag("discountOn"),
            told.number("tokenBalance"),
            told.number("tokenPrice")));
  }

  private static Optional<Transfer> transfer(Told told) {
    Optional<String> id = told.text("id");
    Optional<String> kind =
        told.text("kind").filter(each -> each.equals("deposit") || each.equals("withdrawal"));
    Optional<String> coin = told.text("coin");
    Optional<BigDecimal> amount = told.number("amount");
    if (id.isEmpty() || kind.isEmpty() || coin.isEmpty() || amount.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Transfer(
            id.get(),
            kind.get().equals("deposit"),
            coin.get(),
            told.text("network").orElse(""),
            amount.get(),
            told.number("fee"),
            told.text("status").orElse(""),
            told.text("txId"),
            told.text("address"),
            told.text("memo"),
            told.moment("seenAt"),
            told.count("confirmations"),
            told.count("needed"),
            told.moment("creditedAt"),
            told.text("heldFor"),
            told.moment("heldUntil")));
  }
}
