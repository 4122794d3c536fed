package dev.steward.fee.engine;

import dev.steward.fee.Money;
import dev.steward.fee.Role;
import dev.steward.fee.engine.Verdict.Outcome;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// What came out for all fills together. Sums are by coin and never across coins.
///
/// @param sums by coin
/// @param reasons each code once, with the words of its first fill and how many fills it is true of
public record Findings(
    List<Verdict> verdicts, SortedMap<String, Sum> sums, List<Counted> reasons, Outcome outcome) {

  /// The sums of one coin. What is not known is not in them.
  ///
  /// @param difference over the fills whose charge and due fee are both known in this coin
  public record Sum(BigDecimal expected, BigDecimal charged, BigDecimal difference) {
    private static final Sum NOTHING = new Sum(BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO);

    private Sum plus(Sum other) {
      return new Sum(
          expected.add(other.expected),
          charged.add(other.charged),
          difference.add(other.difference));
    }
  }

  /// A reason and of how many fills it is true.
  public record Counted(Reason reason, int fills) {}

  static Findings of(List<Verdict> verdicts) {
    var sums = new TreeMap<String, Sum>();
    verdicts.forEach(verdict -> add(sums, verdict));
    return new Findings(List.copyOf(verdicts), sums, reasons(verdicts), outcome(verdicts));
  }

  /// Those of which something is to be said to a person.
  public List<Verdict> unexplained() {
    return verdicts.stream().filter(each -> each.outcome() == Outcome.UNEXPLAINED).toList();
  }

  /// The editions that counted, each once.
  public List<Edition> editions() {
    return verdicts.stream().map(Verdict::edition).flatMap(Optional::stream).distinct().toList();
  }

  private static void add(Map<String, Sum> sums, Verdict verdict) {
    verdict
        .expected()
        .ifPresent(due ->
            sums.merge(
                due.coin(),
                new Sum(
                    due.amount(), BigDecimal.ZERO, verdict.difference().orElse(BigDecimal.ZERO)),
                Sum::plus));
    verdict
        .fill()
        .charged()
        .ifPresent(charged ->
            sums.merge(
                charged.coin(),
                Sum.NOTHING.plus(new Sum(BigDecimal.ZERO, charged.amount(), BigDecimal.ZERO)),
                Sum::plus));
  }

  private static List<Counted> reasons(List<Verdict> verdicts) {
    var first = new EnumMap<ReasonCode, Reason>(ReasonCode.class);
    var counts = new EnumMap<ReasonCode, Integer>(ReasonCode.class);
    for (Verdict verdict : verdicts) {
      for (Reason reason : verdict.reasons()) {
        first.putIfAbsent(reason.code(), reason);
        counts.merge(reason.code(), 1, Integer::sum);
      }
    }
    ofOrders(verdicts, first, counts);
    return first.values().stream()
        .map(reason -> new Counted(reason, counts.getOrDefault(reason.code(), 1)))
        .toList();
  }

  /// What only shows when the fills of an order are seen together.
  private static void ofOrders(
      List<Verdict> verdicts, Map<ReasonCode, Reason> first, Map<ReasonCode, Integer> counts) {
    Map<String, List<Fill>> orders =
        verdicts.stream()
            .map(Verdict::fill)
            .filter(fill -> fill.kind() == Fill.Kind.TRADE)
            .collect(Collectors.groupingBy(Fill::orderId, LinkedHashMap::new, Collectors.toList()));
    for (Map.Entry<String, List<Fill>> order : orders.entrySet()) {
      List<Fill> fills = order.getValue();
      roles(order.getKey(), fills).ifPresent(found -> add(found, fills.size(), first, counts));
      coins(order.getKey(), fills).ifPresent(found -> add(found, fills.size(), first, counts));
    }
  }

  private static Optional<Reason> roles(String order, List<Fill> fills) {
    long makers = fills.stream().filter(fill -> fill.role() == Role.MAKER).count();
    return makers > 0 && makers < fills.size()
        ? Optional.of(
            Reason.of(
                ReasonCode.PARTIAL_FILL_MIXED_ROLE,
                order,
                Long.toString(fills.size() - makers),
                Long.toString(makers)))
        : Optional.empty();
  }

  private static Optional<Reason> coins(String order, List<Fill> fills) {
    List<String> coins =
        fills.stream()
            .flatMap(fill -> fill.charged().stream())
            .map(Money::coin)
            .distinct()
            .sorted()
            .toList();
    return coins.size() > 1
        ? Optional.of(Reason.of(ReasonCode.FILLS_IN_SEVERAL_COINS, order, String.join(", ", coins)))
        : Optional.empty();
  }

  private static void add(
      Reason reason, int fills, Map<ReasonCode, Reason> first, Map<ReasonCode, Integer> counts) {
    first.putIfAbsent(reason.code(), reason);
    counts.merge(reason.code(), fills, Integer::sum);
  }

  private static Outcome outcome(List<Verdict> verdicts) {
    for (Outcome worst :
        List.of(Outcome.UNEXPLAINED, Outcome.UNKNOWN, Outcome.LESS, Outcome.RIGHT)) {
      if (verdicts.stream().anyMatch(each -> each.outcome() == worst)) {
        return worst;
      }
    }
    return Outcome.OTHER;
  }
}
