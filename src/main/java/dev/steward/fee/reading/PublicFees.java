package dev.steward.fee.reading;

import dev.steward.fee.Decimals;
import dev.steward.fee.Rates;
import dev.steward.fee.engine.Account;
import dev.steward.fee.engine.Edition;
import dev.steward.fee.engine.Fill;
import dev.steward.fee.engine.Recalculation;
import dev.steward.fee.keeping.Changes;
import dev.steward.fee.keeping.Editions;
import dev.steward.fee.keeping.Notes;
import dev.steward.fee.schedule.Schedule;
import dev.steward.helpcenter.frame.Frame;
import dev.steward.platform.web.Messages;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Assembles the public fee page.
@Component
class PublicFees {
  private static final int SHOWN = 100;

  private final Editions editions;
  private final Notes notes;
  private final Messages messages;
  private final InstantSource clock;

  PublicFees(Editions editions, Notes notes, Messages messages, InstantSource clock) {
    this.editions = editions;
    this.notes = notes;
    this.messages = messages;
    this.clock = clock;
  }

  PublicFeesPage page(Frame frame, Choice choice) {
    Instant now = clock.instant();
    List<Edition> all = editions.all();
    Optional<Edition> valid = all.stream().filter(each -> each.isValidAt(now)).findFirst();
    if (valid.isEmpty()) {
      return new PublicFeesPage(
          frame, valid, choice, "", List.of(), 0, PublicFeesPage.Answer.NONE, List.of(), List.of());
    }
    Edition edition = valid.get();
    String tier = tier(edition, choice);
    List<Schedule.Pair> found = found(edition, choice);
    return new PublicFeesPage(
        frame,
        valid,
        choice,
        tier,
        found.stream().limit(SHOWN).map(pair -> row(edition, pair, tier)).toList(),
        Math.max(0, found.size() - SHOWN),
        choice.asks() ? answer(frame.locale(), edition, choice, tier) : PublicFeesPage.Answer.NONE,
        Savings.of(
            edition,
            choice.product(),
            tier,
            measure -> messages.text(frame.locale(), "fee.measure." + measure.name())),
        history(all, now));
  }

  /// The edition valid now; changes when the page reads differently.
  int generation() {
    return editions.at(clock.instant()).map(Edition::number).orElse(0) * 1000
        + editions.all().size();
  }

  private static String tier(Edition edition, Choice choice) {
    List<String> codes =
        edition.schedule().tiers(choice.product()).stream().map(Schedule.Tier::code).toList();
    return codes.contains(choice.tier()) ? choice.tier() : codes.isEmpty() ? "" : codes.getFirst();
  }

  private static List<Schedule.Pair> found(Edition edition, Choice choice) {
    String words = plain(choice.words());
    return edition.schedule().pairs().stream()
        .filter(pair -> pair.product() == choice.product())
        .filter(pair -> plain(pair.symbol()).contains(words))
        .toList();
  }

  private static String plain(String text) {
    return text.toUpperCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
  }

  private static PublicFeesPage.Row row(Edition edition, Schedule.Pair pair, String tier) {
    Rates rates = edition.book().rates(pair.product(), tier, pair.pairClass()).orElse(Rates.NONE);
    String discounted =
        edition
            .schedule()
            .discount()
            .filter(each -> each.products().contains(pair.product()))
            .map(each -> Decimals.percent(rates.buyTaker().multiply(each.payFraction())))
            .orElse("");
    return new PublicFeesPage.Row(
        pair.symbol(),
        pair.pairClass(),
        sides(rates.buyMaker(), rates.sellMaker()),
        sides(rates.buyTaker(), rates.sellTaker()),
        discounted);
  }

  private static String sides(BigDecimal buy, BigDecimal sell) {
    return buy.compareTo(sell) == 0
        ? Decimals.percent(buy)
        : Decimals.percent(buy) + " / " + Decimals.percent(sell);
  }

  private PublicFeesPage.Answer answer(Locale locale, Edition edition, Choice choice, String tier) {
    Optional<BigDecimal> price = choice.priced();
    Optional<BigDecimal> quantity = choice.counted();
    if (price.isEmpty() || quantity.isEmpty()) {
      return problem("fee.calculator.numbers");
    }
    if (choice.discount() && choice.token().isEmpty()) {
      return problem("fee.calculator.token");
    }
    Fill fill = fill(choice, tier, price.get(), quantity.get());
    return Recalculation.quote(fill, Account.UNKNOWN, edition.book())
        .map(quote ->
            new PublicFeesPage.Answer(
                quote.fee().map(Object::toString).orElse(""),
                quote.steps(),
                quote.reasons().stream()
                    .map(reason ->
                        messages.text(
                            locale, "fee.reason." + reason.code().name(), reason.args().toArray()))
                    .toList(),
                ""))
        .orElseGet(() -> problem("fee.calculator.pair"));
  }

  private Fill fill(Choice choice, String tier, BigDecimal price, BigDecimal quantity) {
    Optional<BigDecimal> plenty =
        choice.discount() ? Optional.of(new BigDecimal("1e30")) : Optional.empty();
    return new Fill(
        "",
        "",
        Fill.Kind.TRADE,
        choice.product(),
        choice.pair(),
        choice.side(),
        choice.role(),
        Optional.empty(),
        Optional.empty(),
        clock.instant(),
        price,
        quantity,
        Optional.empty(),
        new Fill.Known(Optional.of(tier), Optional.of(choice.discount()), plenty, choice.token()));
  }

  private List<PublicFeesPage.Past> history(List<Edition> all, Instant now) {
    Map<Long, String> said = notes.of(all);
    var past = new ArrayList<PublicFeesPage.Past>();
    for (int i = all.size() - 1; i >= 0; i--) {
      Edition edition = all.get(i);
      List<Changes.Line> changes =
          i == 0 ? List.of() : Changes.between(all.get(i - 1).schedule(), edition.schedule());
      past.add(
          new PublicFeesPage.Past(
              edition.number(),
              edition.from(),
              said.getOrDefault(edition.id(), ""),
              edition.isValidAt(now),
              changes));
    }
    return past;
  }

  private static PublicFeesPage.Answer problem(String key) {
    return new PublicFeesPage.Answer("", List.of(), List.of(), key);
  }
}
