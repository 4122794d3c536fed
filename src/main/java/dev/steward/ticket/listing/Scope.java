package dev.steward.ticket.listing;

import dev.steward.ticket.Status;
import dev.steward.ticket.condition.Condition;
import dev.steward.ticket.condition.Conditions;
import dev.steward.ticket.condition.Operator;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// Which part of the tickets a view can have in it at all, as far as its status says. The open part
/// is small and has indexes of its own; of the rest a list reads a window at a time.
public enum Scope {
  /// Only unsolved tickets.
  OPEN("t.status in ('new', 'open', 'pending', 'hold')", Integer.MAX_VALUE),
  /// Only solved ones.
  SOLVED("t.status = 'solved'", 10_000),
  /// Anything.
  ALL("true", 10_000);

  private static final Set<Status> UNSOLVED =
      Arrays.stream(Status.values()).filter(Status::isUnsolved).collect(Collectors.toSet());

  private final String condition;
  private final int window;

  Scope(String condition, int window) {
    this.condition = condition;
    this.window = window;
  }

  /// SQL that the partial indexes of this part answer to.
  String condition() {
    return condition;
  }

  /// Tickets that one page looks at, at the most; of the open ones as many as there are.
  int window() {
    return window;
  }

  /// The orders that are an index of this part.
  public Set<Sort> sorts() {
    return switch (this) {
      case OPEN -> EnumSet.of(Sort.UPDATED, Sort.NUMBER, Sort.WAITING, Sort.DUE, Sort.PRIORITY);
      case SOLVED -> EnumSet.of(Sort.UPDATED, Sort.NUMBER, Sort.SOLVED);
      case ALL -> EnumSet.of(Sort.UPDATED, Sort.NUMBER);
    };
  }

  /// What bounds the window of an order: the primary key knows no status.
  String conditionOf(Sort sort) {
    return this == SOLVED && sort == Sort.NUMBER ? ALL.condition : condition;
  }

  /// What the conditions ask beyond keeping to this part.
  Conditions beyond(Conditions conditions) {
    return new Conditions(
        conditions.all().stream().filter(c -> !isJustThis(c)).toList(), conditions.any());
  }

  private boolean isJustThis(Condition condition) {
    return this == OPEN
        && condition.field().equals("status")
        && possible(condition).equals(UNSOLVED);
  }

  /// The part that the conditions keep to.
  public static Scope of(Conditions conditions) {
    Set<Status> possible = EnumSet.allOf(Status.class);
    conditions.all().stream()
        .filter(c -> c.field().equals("status"))
        .forEach(c -> possible.retainAll(possible(c)));
    if (possible.stream().allMatch(Status::isUnsolved)) {
      return OPEN;
    }
    return possible.equals(Set.of(Status.SOLVED)) ? SOLVED : ALL;
  }

  private static Set<Status> possible(Condition condition) {
    List<Status> named =
        condition.values().stream().flatMap(code -> Status.find(code).stream()).toList();
    return Arrays.stream(Status.values())
        .filter(s -> named.contains(s) == (condition.operator() == Operator.IS))
        .collect(Collectors.toSet());
  }
}
