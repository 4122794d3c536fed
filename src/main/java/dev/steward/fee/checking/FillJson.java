package dev.steward.fee.checking;

import dev.steward.fee.Decimals;
import dev.steward.fee.engine.Account;
import dev.steward.fee.engine.Fill;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/// Writes what a report was made of, in the form [FillReader] reads.
final class FillJson {
  private FillJson() {}

  static String write(FillReader.Input input) {
    ObjectNode root = FillReader.JSON.createObjectNode();
    root.putArray("fills");
    input.fills().forEach(fill -> fill(root.withArray("fills").addObject(), fill));
    Account account = input.account();
    ObjectNode known = root.putObject("account");
    account.type().ifPresent(type -> known.put("type", type));
    account
        .tiers()
        .forEach(met ->
            known
                .withArray("tiers")
                .addObject()
                .put("product", word(met.product()))
                .put("tier", met.tier())
                .put("at", met.at().toString()));
    account
        .switches()
        .forEach(each ->
            known
                .withArray("discount")
                .addObject()
                .put("at", each.at().toString())
                .put("on", each.on() ? "true" : "false"));
    return FillReader.JSON.writeValueAsString(root);
  }

  private static void fill(ObjectNode out, Fill fill) {
    out.put("id", fill.id());
    out.put("orderId", fill.orderId());
    out.put("kind", word(fill.kind()));
    out.put("product", word(fill.product()));
    out.put("symbol", fill.symbol());
    out.put("side", word(fill.side()));
    out.put("role", word(fill.role()));
    fill.orderType().ifPresent(type -> out.put("orderType", type));
    fill.orderedAt().ifPresent(at -> out.put("orderedAt", at.toString()));
    out.put("at", fill.at().toString());
    out.put("price", Decimals.plain(fill.price()));
    out.put("quantity", Decimals.plain(fill.quantity()));
    fill.charged()
        .ifPresent(charged ->
            out.put("fee", Decimals.plain(charged.amount())).put("feeCoin", charged.coin()));
    fill.known().tier().ifPresent(tier -> out.put("tier", tier));
    fill.known().discountOn().ifPresent(on -> out.put("discountOn", on ? "true" : "false"));
    number(out, "tokenBalance", fill.known().tokenBalance());
    number(out, "tokenPrice", fill.known().tokenPrice());
  }

  private static void number(ObjectNode out, String name, Optional<BigDecimal> number) {
    number.ifPresent(each -> out.put(name, Decimals.plain(each)));
  }

  private static String word(Enum<?> word) {
    return word.name().toLowerCase(Locale.ROOT);
  }
}
