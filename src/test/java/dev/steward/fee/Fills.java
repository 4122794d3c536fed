package dev.steward.fee;

import dev.steward.fee.engine.Account;
import dev.steward.fee.engine.Edition;
import dev.steward.fee.engine.Fill;
import dev.steward.fee.engine.Recalculation;
import dev.steward.fee.schedule.Reading;
import dev.steward.fee.schedule.Schedule;
import dev.steward.fee.schedule.ScheduleReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Fills and schedules for tests, in as few words as possible.
public final class Fills {
  public static final Instant NOON = Instant.parse("2026-03-10T12:00:00Z");

  private Fills() {}

  /// A shipped example.
  public static Schedule example(String file) {
    return understood(text(file));
  }

  /// The text of a shipped example.
  public static String text(String file) {
    try (var in = Fills.class.getResourceAsStream("/fee/examples/" + file)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// A schedule out of JSON written with single quotes.
  public static Schedule schedule(String json) {
    return understood(json.replace('\'', '"'));
  }

  private static Schedule understood(String text) {
    return switch (ScheduleReader.read(text)) {
      case Reading.Understood<Schedule>(Schedule schedule) -> schedule;
      case Reading.Flawed<Schedule>(var flaws) -> throw new IllegalArgumentException("" + flaws);
    };
  }

  /// An engine that always uses this schedule.
  public static Recalculation always(Schedule schedule) {
    var edition = new Edition(1, 1, "0123456789abcdef", Instant.EPOCH, Optional.empty(), schedule);
    return new Recalculation(_ -> Optional.of(edition));
  }

  /// A taker's purchase at noon, to be changed.
  public static Draft fill(String symbol, String price, String quantity) {
    return new Draft(
        "1",
        "o1",
        Product.SPOT,
        symbol,
        Side.BUY,
        Role.TAKER,
        Optional.of("limit"),
        Optional.empty(),
        NOON,
        price,
        quantity,
        Optional.empty(),
        Fill.Known.NOTHING);
  }

  /// A fill being described.
  public record Draft(
      String id,
      String order,
      Product product,
      String symbol,
      Side side,
      Role role,
      Optional<String> type,
      Optional<Instant> ordered,
      Instant at,
      String price,
      String quantity,
      Optional<Money> charged,
      Fill.Known known) {

    public Draft id(String value) {
      return new Draft(
          value, order, product, symbol, side, role, type, ordered, at, price, quantity, charged,
          known);
    }

    public Draft selling() {
      return new Draft(
          id, order, product, symbol, Side.SELL, role, type, ordered, at, price, quantity, charged,
          known);
    }

    public Draft as(Role value) {
      return new Draft(
          id, order, product, symbol, side, value, type, ordered, at, price, quantity, charged,
          known);
    }

    public Draft of(Product value) {
      return new Draft(
          id, order, value, symbol, side, role, type, ordered, at, price, quantity, charged, known);
    }

    public Draft at(String value) {
      return new Draft(
          id,
          order,
          product,
          symbol,
          side,
          role,
          type,
          ordered,
          Instant.parse(value),
          price,
          quantity,
          charged,
          known);
    }

    public Draft ordered(String value) {
      return new Draft(
          id,
          order,
          product,
          symbol,
          side,
          role,
          type,
          Optional.of(Instant.parse(value)),
          at,
          price,
          quantity,
          charged,
          known);
    }

    public Draft charged(String amount, String coin) {
      return new Draft(
          id,
          order,
          product,
          symbol,
          side,
          role,
          type,
          ordered,
          at,
          price,
          quantity,
          Optional.of(new Money(new BigDecimal(amount), coin)),
          known);
    }

    public Draft tier(String value) {
      return known(
          new Fill.Known(
              Optional.of(value), known.discountOn(), known.tokenBalance(), known.tokenPrice()));
    }

    public Draft discount(boolean on) {
      return known(
          new Fill.Known(known.tier(), Optional.of(on), known.tokenBalance(), known.tokenPrice()));
    }

    public Draft token(String balance, String tokenPrice) {
      return known(
          new Fill.Known(
              known.tier(),
              known.discountOn(),
              Optional.of(new BigDecimal(balance)),
              Optional.of(new BigDecimal(tokenPrice))));
    }

    private Draft known(Fill.Known value) {
      return new Draft(
          id, order, product, symbol, side, role, type, ordered, at, price, quantity, charged,
          value);
    }

    public Fill done() {
      return new Fill(
          id,
          order,
          Fill.Kind.TRADE,
          product,
          symbol,
          side,
          role,
          type,
          ordered,
          at,
          new BigDecimal(price),
          new BigDecimal(quantity),
          charged,
          known);
    }
  }

  /// An account of this type that met tiers at moments: `LV2@2026-03-09T23:00:00Z`.
  public static Account account(String type, String... met) {
    return new Account(
        Optional.of(type),
        java.util.Arrays.stream(met)
            .map(each -> each.split("@"))
            .map(each -> new Account.Met(Product.SPOT, each[0], Instant.parse(each[1])))
            .toList(),
        List.of(),
        Optional.empty());
  }
}
