package dev.steward.fee.schedule;

import dev.steward.fee.Decimals;
import dev.steward.fee.Product;
import dev.steward.fee.Rates;
import dev.steward.fee.schedule.Schedule.Charging;
import dev.steward.fee.schedule.Schedule.Criterion;
import dev.steward.fee.schedule.Schedule.Decides;
import dev.steward.fee.schedule.Schedule.Discount;
import dev.steward.fee.schedule.Schedule.Extra;
import dev.steward.fee.schedule.Schedule.Measure;
import dev.steward.fee.schedule.Schedule.Pair;
import dev.steward.fee.schedule.Schedule.Promotion;
import dev.steward.fee.schedule.Schedule.Row;
import dev.steward.fee.schedule.Schedule.Scope;
import dev.steward.fee.schedule.Schedule.Surcharge;
import dev.steward.fee.schedule.Schedule.Taken;
import dev.steward.fee.schedule.Schedule.Tier;
import dev.steward.fee.schedule.Schedule.Timing;
import dev.steward.fee.schedule.Schedule.Withdrawal;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Reads a schedule from JSON or from CSV, with every fault named by its place.
///
/// The JSON is the shape of `docs/api/fee-schedule.md`. A CSV has a line of column names, the first
/// of which is `record`; each further line is one record of that kind (`schedule`, `pair`, `tier`,
/// `rate`, `promotion`, `surcharge`, `withdrawal`, `discount`, `charging`, `timing`), with the
/// fields of the JSON as columns. Both take the same road from there.
public final class ScheduleReader {
  static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .build();

  private final List<Flaw> flaws = new ArrayList<>();

  private ScheduleReader() {}

  /// Reads either; which of the two shows in the first character.
  public static Reading<Schedule> read(String text) {
    return text.stripLeading().startsWith("{") ? json(text) : csv(text);
  }

  /// Reads JSON.
  public static Reading<Schedule> json(String text) {
    try {
      JsonNode tree = JSON.readTree(text);
      return new ScheduleReader().schedule(tree);
    } catch (JacksonException e) {
      String place = e.getLocation() == null ? "" : "line " + e.getLocation().getLineNr();
      return new Reading.Flawed<>(List.of(new Flaw(place, "json", List.of())));
    }
  }

  private static Reading<Schedule> csv(String text) {
    return switch (ScheduleTable.read(text)) {
      case Reading.Understood<ObjectNode>(ObjectNode tree) -> new ScheduleReader().schedule(tree);
      case Reading.Flawed<ObjectNode>(List<Flaw> found) -> new Reading.Flawed<>(found);
    };
  }

  private Reading<Schedule> schedule(JsonNode tree) {
    var root = new Fields(tree, "", flaws);
    var schedule =
        new Schedule(
            root.text("venue"),
            root.text("title"),
            root.flag("example", false),
            day(root),
            root.find("source").orElse(""),
            charging(root.inside("charging")),
            timing(root.inside("timing")),
            root.list("pairs", ScheduleReader::pair),
            root.list("tiers", ScheduleReader::tier),
            root.list("rates", ScheduleReader::row),
            root.has("discount")
                ? Optional.of(discount(root.inside("discount")))
                : Optional.empty(),
            root.list("promotions", ScheduleReader::promotion),
            root.list("surcharges", ScheduleReader::surcharge),
            root.list("withdrawals", ScheduleReader::withdrawal));
    if (!root.has("discount")) {
      root.find("discount");
    }
    root.refuseOthers();
    if (flaws.isEmpty()) {
      flaws.addAll(ScheduleChecks.of(schedule));
    }
    return flaws.isEmpty() ? new Reading.Understood<>(schedule) : new Reading.Flawed<>(flaws);
  }

  private static LocalDate day(Fields root) {
    String text = root.text("asOf");
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException _) {
      root.wrong("asOf", "day", text);
      return LocalDate.EPOCH;
    }
  }

  private static Charging charging(Fields in) {
    var scales = new TreeMap<String, Integer>();
    for (String each : in.words("scales")) {
      String[] parts = each.split(":");
      if (parts.length == 2 && parts[1].matches("1?\\d")) {
        scales.put(parts[0], Integer.valueOf(parts[1]));
      } else {
        in.wrong("scales", "scale", each);
      }
    }
    return new Charging(
        in.word("taken", Taken.class, Taken.QUOTE),
        in.word("rounding", RoundingMode.class, RoundingMode.HALF_UP),
        in.whole("scale", 8, 0, 18),
        scales,
        in.whole("tolerance", 1, 0, 100));
  }

  private static Timing timing(Fields in) {
    return new Timing(
        in.whole("everyMinutes", 1440, 1, 1440),
        in.whole("offsetMinutes", 0, 0, 1439),
        in.whole("delayMinutes", 0, 0, 10_080),
        in.word("decides", Decides.class, Decides.FILL),
        in.flag("withSubaccounts", false),
        Set.copyOf(new LinkedHashSet<>(in.words("excluded"))));
  }

  private static Pair pair(Fields in) {
    return new Pair(
        product(in),
        in.text("symbol"),
        in.find("class").orElse("A"),
        in.text("base"),
        in.text("quote"),
        in.has("taken") ? Optional.of(in.word("taken", Taken.class, Taken.QUOTE)) : none(in),
        in.findNumber("contractSize"));
  }

  private static Optional<Taken> none(Fields in) {
    in.find("taken");
    return Optional.empty();
  }

  private static Tier tier(Fields in) {
    return new Tier(product(in), in.text("code"), criteria(in), in.flag("all", false));
  }

  /// `volume_30d USD 25000000`.
  private static List<Criterion> criteria(Fields in) {
    var criteria = new ArrayList<Criterion>();
    for (String each : in.words("criteria")) {
      String[] parts = each.split("\\s+");
      Optional<Measure> measure = Fields.word(Measure.class, parts[0]);
      Optional<BigDecimal> least = parts.length == 3 ? Decimals.parse(parts[2]) : Optional.empty();
      if (measure.isPresent() && least.isPresent()) {
        criteria.add(new Criterion(measure.get(), parts[1], least.get()));
      } else {
        in.wrong("criteria", "criterion", each);
      }
    }
    return criteria;
  }

  private static Row row(Fields in) {
    return new Row(product(in), in.text("tier"), in.find("class").orElse(Schedule.ANY), rates(in));
  }

  /// Four rates, or two of roles, to which two of sides may be added.
  private static Rates rates(Fields in) {
    boolean four =
        in.has("buyMaker") || in.has("buyTaker") || in.has("sellMaker") || in.has("sellTaker");
    if (four) {
      return new Rates(
          in.number("buyMaker"),
          in.number("buyTaker"),
          in.number("sellMaker"),
          in.number("sellTaker"));
    }
    BigDecimal buyer = in.findNumber("buyer").orElse(BigDecimal.ZERO);
    BigDecimal seller = in.findNumber("seller").orElse(BigDecimal.ZERO);
    return Rates.sums(in.number("maker"), in.number("taker"), buyer, seller);
  }

  /// The one trap of the trade: `0.25` is a quarter off at one exchange and a quarter to pay at
  /// another. So a file must say which.
  private static Discount discount(Fields in) {
    Optional<BigDecimal> pay = in.findNumber("payFraction");
    Optional<BigDecimal> off = in.findNumber("offFraction");
    if (pay.isPresent() == off.isPresent()) {
      in.wrong("payFraction", "fraction");
    }
    BigDecimal fraction = pay.or(() -> off.map(BigDecimal.ONE::subtract)).orElse(BigDecimal.ONE);
    if (fraction.signum() < 0 || fraction.compareTo(BigDecimal.ONE) > 0) {
      in.wrong("payFraction", "share");
    }
    var products = EnumSet.noneOf(Product.class);
    in.words("products").forEach(each -> Fields.word(Product.class, each).ifPresent(products::add));
    return new Discount(
        in.text("token"),
        fraction,
        products.isEmpty() ? Set.of(Product.SPOT) : products,
        Set.copyOf(in.words("accountTypes")),
        in.flag("on", false));
  }

  private static Promotion promotion(Fields in) {
    var promotion =
        new Promotion(
            in.text("code"),
            product(in),
            scope(in),
            in.findNumber("maker"),
            in.findNumber("taker"),
            in.requireInstant("from"),
            in.requireInstant("until"));
    if (promotion.maker().isEmpty() && promotion.taker().isEmpty()) {
      in.wrong("maker", "missing");
    }
    if (!promotion.until().isAfter(promotion.from())) {
      in.wrong("until", "order");
    }
    return promotion;
  }

  private static Surcharge surcharge(Fields in) {
    return new Surcharge(
        in.text("code"),
        in.word("extra", Extra.class, Extra.SPECIAL),
        product(in),
        scope(in),
        rates(in),
        in.requireInstant("from"),
        in.findInstant("until"));
  }

  private static Scope scope(Fields in) {
    return new Scope(Set.copyOf(in.words("classes")), Set.copyOf(in.words("symbols")));
  }

  private static Withdrawal withdrawal(Fields in) {
    return new Withdrawal(
        in.text("coin"),
        in.text("network"),
        in.number("fee"),
        in.findNumber("least").orElse(BigDecimal.ZERO),
        in.flag("open", true),
        in.find("contract"));
  }

  private static Product product(Fields in) {
    return in.word("product", Product.class, Product.SPOT);
  }
}
