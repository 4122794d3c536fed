package dev.steward.ticket.condition;

import static dev.steward.ticket.condition.Operator.BEFORE;
import static dev.steward.ticket.condition.Operator.IS_EMPTY;
import static dev.steward.ticket.condition.Operator.IS_SET;
import static dev.steward.ticket.condition.Operator.NEWER_THAN;
import static dev.steward.ticket.condition.Operator.OLDER_THAN;
import static dev.steward.ticket.condition.Operator.PASSED;
import static dev.steward.ticket.condition.Operator.SINCE;
import static dev.steward.ticket.condition.Operator.WITHIN_NEXT;

import java.sql.Timestamp;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// A moment, past or to come.
///
/// @param column SQL that gives it; null where there is none
/// @param read the same in memory
/// @param optional whether there may be none
/// @param future whether it lies ahead, as a due time does
public record TimeField(
    String code,
    String column,
    Function<Facts, Optional<Instant>> read,
    boolean optional,
    boolean future)
    implements Field {

  /// A moment that every ticket has, behind us.
  public static TimeField past(String code, String column, Function<Facts, Instant> read) {
    return new TimeField(code, column, read.andThen(Optional::of), false, false);
  }

  /// A moment behind us that some tickets have.
  public static TimeField optionalPast(
      String code, String column, Function<Facts, Optional<Instant>> read) {
    return new TimeField(code, column, read, true, false);
  }

  /// A moment ahead that some tickets have.
  public static TimeField optionalFuture(
      String code, String column, Function<Facts, Optional<Instant>> read) {
    return new TimeField(code, column, read, true, true);
  }

  @Override
  public List<Operator> operators() {
    List<Operator> operators = new ArrayList<>();
    operators.addAll(future ? List.of(WITHIN_NEXT, PASSED) : List.of(OLDER_THAN, NEWER_THAN));
    operators.addAll(List.of(BEFORE, SINCE));
    if (optional) {
      operators.addAll(List.of(IS_SET, IS_EMPTY));
    }
    return operators;
  }

  @Override
  public Input input(Operator operator) {
    return switch (operator) {
      case OLDER_THAN, NEWER_THAN, WITHIN_NEXT -> Input.SPAN;
      case BEFORE, SINCE -> Input.DAY;
      default -> Input.NONE;
    };
  }

  @Override
  public List<Choice> choices(Words words) {
    return List.of();
  }

  @Override
  public boolean holds(Condition condition, Facts facts, Standpoint standpoint) {
    Optional<Instant> at = read.apply(facts);
    return switch (condition.operator()) {
      case IS_SET -> at.isPresent();
      case IS_EMPTY -> at.isEmpty();
      case SINCE -> at.filter(t -> !t.isBefore(edge(condition, standpoint))).isPresent();
      case NEWER_THAN ->
          at.filter(t -> !t.isBefore(edge(condition, standpoint)))
              .filter(t -> !t.isAfter(standpoint.now()))
              .isPresent();
      default -> at.filter(t -> t.isBefore(edge(condition, standpoint))).isPresent();
    };
  }

  @Override
  public String sql(Condition condition, Standpoint standpoint, Bindings bindings) {
    return switch (condition.operator()) {
      case IS_SET -> column + " is not null";
      case IS_EMPTY -> column + " is null";
      case SINCE -> known(column + " >= " + bind(bindings, edge(condition, standpoint)));
      case NEWER_THAN ->
          known(
              "%s >= %s and %s <= %s"
                  .formatted(
                      column,
                      bind(bindings, edge(condition, standpoint)),
                      column,
                      bind(bindings, standpoint.now())));
      default -> known(column + " < " + bind(bindings, edge(condition, standpoint)));
    };
  }

  /// Comparisons with a missing moment are false, not unknown. A ticket always has what is not
  /// optional, and a bare comparison lets the database use an index.
  private String known(String comparison) {
    return optional
        ? "(%s is not null and %s)".formatted(column, comparison)
        : "(" + comparison + ")";
  }

  private static String bind(Bindings bindings, Instant at) {
    return bindings.bind(Timestamp.from(at));
  }

  @Override
  public Optional<String> flaw(Condition condition) {
    String value = condition.values().isEmpty() ? "" : condition.values().getFirst();
    return switch (input(condition.operator())) {
      case SPAN ->
          Span.find(value).isPresent() ? Optional.empty() : Optional.of("condition.flaw.span");
      case DAY -> day(value).isPresent() ? Optional.empty() : Optional.of("condition.flaw.day");
      default -> Optional.empty();
    };
  }

  /// The moment that a condition compares with.
  private static Instant edge(Condition condition, Standpoint standpoint) {
    Instant now = standpoint.now();
    return switch (condition.operator()) {
      case OLDER_THAN, NEWER_THAN -> now.minus(span(condition));
      case WITHIN_NEXT -> now.plus(span(condition));
      case BEFORE, SINCE -> start(condition, standpoint.zone());
      default -> now;
    };
  }

  private static Duration span(Condition condition) {
    return Span.find(condition.values().getFirst()).orElseThrow().duration();
  }

  private static Instant start(Condition condition, ZoneId zone) {
    return day(condition.values().getFirst()).orElseThrow().atStartOfDay(zone).toInstant();
  }

  private static Optional<LocalDate> day(String text) {
    try {
      LocalDate day = LocalDate.parse(text);
      return day.getYear() >= 1970 && day.getYear() < 3000 ? Optional.of(day) : Optional.empty();
    } catch (DateTimeException _) {
      return Optional.empty();
    }
  }
}
