package dev.steward.fee.reading;

import dev.steward.fee.Product;
import dev.steward.fee.engine.Edition;
import dev.steward.fee.engine.Step;
import dev.steward.fee.keeping.Changes;
import dev.steward.fee.schedule.Schedule;
import dev.steward.helpcenter.frame.Frame;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The public fee page.
///
/// @param edition what is valid now; empty where nothing is published
/// @param tier the tier shown
/// @param rows pairs that fit what was looked for
/// @param more how many fit and are not shown
public record PublicFeesPage(
    Frame frame,
    Optional<Edition> edition,
    Choice choice,
    String tier,
    List<Row> rows,
    int more,
    Answer answer,
    List<Saving> savings,
    List<Past> history) {

  /// A pair with its rates as percentages.
  public record Row(String pair, String pairClass, String maker, String taker, String discounted) {}

  /// What the calculator says.
  ///
  /// @param fee such as `1.5 USDT`; empty where nothing was asked or something is wrong
  /// @param problem message key; empty where nothing is wrong
  public record Answer(String fee, List<Step> steps, List<String> reasons, String problem) {
    /// Nothing was asked.
    public static final Answer NONE = new Answer("", List.of(), List.of(), "");
  }

  /// A way to pay less, as a message key and what fills its gaps.
  public record Saving(String key, List<String> args) {}

  /// An edition of the past, of now or of the future.
  public record Past(
      int number, Instant from, String note, boolean current, List<Changes.Line> changes) {}

  /// Products something is said about.
  public List<Product> products() {
    return edition.map(each -> each.schedule().products()).orElse(List.of());
  }

  /// Tiers of the product shown.
  public List<Schedule.Tier> tiers() {
    return edition.map(each -> each.schedule().tiers(choice.product())).orElse(List.of());
  }

  /// Pairs of the product shown, for the calculator.
  public List<String> pairs() {
    return edition
        .map(each ->
            each.schedule().pairs().stream()
                .filter(pair -> pair.product() == choice.product())
                .map(Schedule.Pair::symbol)
                .sorted()
                .toList())
        .orElse(List.of());
  }

  /// The coin that fees can be paid with for less.
  public Optional<Schedule.Discount> discount() {
    return edition
        .flatMap(each -> each.schedule().discount())
        .filter(each -> each.products().contains(choice.product()));
  }

  /// What taking coins out costs.
  public List<Schedule.Withdrawal> withdrawals() {
    return edition.map(each -> each.schedule().withdrawals()).orElse(List.of());
  }
}
