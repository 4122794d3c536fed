package dev.steward.fee.checking;

import dev.steward.fee.Money;
import dev.steward.fee.Product;
import dev.steward.fee.Role;
import dev.steward.fee.Side;
import dev.steward.fee.engine.Account;
import dev.steward.fee.engine.Fill;
import dev.steward.fee.schedule.Fields;
import dev.steward.fee.schedule.Flaw;
import dev.steward.fee.schedule.Reading;
import dev.steward.platform.csv.Csv;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Reads fills that somebody pasted or handed in, as JSON or as a table, under the names of the
/// contract or those that exchanges' own exports use.
final class FillReader {
  static final int MOST = 5_000;
  static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .build();
  private static final Map<String, String> NAMES =
      Map.ofEntries(
          Map.entry("tradeid", "id"),
          Map.entry("trade_id", "id"),
          Map.entry("order_id", "orderId"),
          Map.entry("orderid", "orderId"),
          Map.entry("pair", "symbol"),
          Map.entry("size", "quantity"),
          Map.entry("amount", "quantity"),
          Map.entry("qty", "quantity"),
          Map.entry("traderole", "role"),
          Map.entry("exec_type", "role"),
          Map.entry("feecoinname", "feeCoin"),
          Map.entry("feecoin", "feeCoin"),
          Map.entry("fee_coin", "feeCoin"),
          Map.entry("createtime", "at"),
          Map.entry("create_time", "at"),
          Map.entry("time", "at"),
          Map.entry("type", "orderType"),
          Map.entry("ordertype", "orderType"),
          Map.entry("orderedat", "orderedAt"),
          Map.entry("discounton", "discountOn"),
          Map.entry("tokenprice", "tokenPrice"),
          Map.entry("tokenbalance", "tokenBalance"));
  private static final Set<String> KNOWN =
      Set.of(
          "id",
          "orderId",
          "kind",
          "product",
          "symbol",
          "side",
          "role",
          "orderType",
          "orderedAt",
          "at",
          "price",
          "quantity",
          "fee",
          "feeCoin",
          "tier",
          "discountOn",
          "tokenBalance",
          "tokenPrice");

  private final List<Flaw> flaws = new ArrayList<>();

  private FillReader() {}

  /// Fills and what is known of their account.
  record Input(List<Fill> fills, Account account) {}

  static Reading<Input> read(String text) {
    var reader = new FillReader();
    String start = text.stripLeading();
    Optional<JsonNode> tree =
        start.startsWith("{") || start.startsWith("[") ? reader.json(text) : reader.table(text);
    Optional<Input> input = tree.map(reader::input);
    return reader.flaws.isEmpty() && input.isPresent()
        ? new Reading.Understood<>(input.get())
        : new Reading.Flawed<>(reader.flaws);
  }

  private Optional<JsonNode> json(String text) {
    try {
      JsonNode tree = JSON.readTree(text);
      if (tree.isArray()) {
        ObjectNode root = JSON.createObjectNode();
        root.set("fills", tree);
        return Optional.of(root);
      }
      return Optional.of(tree);
    } catch (JacksonException _) {
      flaws.add(new Flaw("", "json", List.of()));
      return Optional.empty();
    }
  }

  private Optional<JsonNode> table(String text) {
    List<Csv.Line> lines;
    try {
      lines = Csv.lines(text);
    } catch (IllegalArgumentException e) {
      flaws.add(new Flaw("line " + e.getMessage(), "quote", List.of()));
      return Optional.empty();
    }
    List<String> names =
        lines.isEmpty()
            ? List.of()
            : lines.getFirst().fields().stream().map(FillReader::name).toList();
    List<String> missing =
        List.of("symbol", "at", "price", "quantity").stream()
            .filter(each -> !names.contains(each))
            .toList();
    if (!missing.isEmpty()) {
      flaws.add(new Flaw("line 1", "columns", List.of(String.join(", ", missing))));
      return Optional.empty();
    }
    ObjectNode root = JSON.createObjectNode();
    for (Csv.Line line : lines.subList(1, lines.size())) {
      ObjectNode row = root.withArray("fills").addObject();
      row.put("#line", Integer.toString(line.number()));
      for (int i = 0; i < names.size(); i++) {
        if (KNOWN.contains(names.get(i)) && !line.field(i).isEmpty()) {
          row.put(names.get(i), line.field(i));
        }
      }
    }
    return Optional.of(root);
  }

  private static String name(String written) {
    String plain = written.strip().replace(" ", "");
    return KNOWN.stream()
        .filter(each -> each.equalsIgnoreCase(plain))
        .findFirst()
        .orElseGet(() -> NAMES.getOrDefault(plain.toLowerCase(Locale.ROOT), plain));
  }

  private Input input(JsonNode tree) {
    if (tree.path("fills").size() > MOST) {
      flaws.add(new Flaw("fills", "many", List.of(Integer.toString(MOST))));
      return new Input(List.of(), Account.UNKNOWN);
    }
    var root = new Fields(tree, "", flaws);
    List<Fill> fills = root.list("fills", FillReader::fill);
    if (fills.isEmpty() && flaws.isEmpty()) {
      flaws.add(new Flaw("fills", "missing", List.of()));
    }
    return new Input(fills, account(root.inside("account")));
  }

  private static Account account(Fields in) {
    return new Account(
        in.find("type"),
        in.list(
            "tiers",
            each ->
                new Account.Met(
                    each.word("product", Product.class, Product.SPOT),
                    each.text("tier"),
                    each.requireInstant("at"))),
        in.list(
            "discount",
            each -> new Account.Switch(each.requireInstant("at"), each.flag("on", false))),
        Optional.empty());
  }

  private static Fill fill(Fields in) {
    Optional<BigDecimal> fee = in.findNumber("fee");
    Optional<String> coin = in.find("feeCoin").map(each -> each.toUpperCase(Locale.ROOT));
    if (fee.isPresent() && coin.isEmpty()) {
      in.wrong("feeCoin", "missing");
    }
    return new Fill(
        in.find("id").orElse(""),
        in.find("orderId").orElse(""),
        in.word("kind", Fill.Kind.class, Fill.Kind.TRADE),
        in.word("product", Product.class, Product.SPOT),
        in.text("symbol"),
        in.word("side", Side.class, Side.BUY),
        in.word("role", Role.class, Role.TAKER),
        in.find("orderType"),
        in.findInstant("orderedAt"),
        in.requireInstant("at"),
        in.number("price"),
        in.number("quantity"),
        fee.flatMap(amount -> coin.map(each -> new Money(amount, each))),
        new Fill.Known(
            in.find("tier"),
            in.has("discountOn") ? Optional.of(in.flag("discountOn", false)) : Optional.empty(),
            in.findNumber("tokenBalance"),
            in.findNumber("tokenPrice")));
  }
}
