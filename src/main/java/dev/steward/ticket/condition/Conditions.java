package dev.steward.ticket.condition;

import java.util.List;
import java.util.stream.Stream;

/// What is asked of a ticket: each of `all`, and one of `any` if there are some.
public record Conditions(List<Condition> all, List<Condition> any) {
  /// Asks nothing: every ticket.
  public static final Conditions NONE = new Conditions(List.of(), List.of());

  /// More than anybody reads; a form or row with more is refused.
  public static final int MOST = 40;

  public Conditions {
    all = List.copyOf(all);
    any = List.copyOf(any);
  }

  /// Conditions that must all hold.
  public static Conditions all(Condition... all) {
    return new Conditions(List.of(all), List.of());
  }

  /// All single conditions, those of `all` first.
  public Stream<Condition> stream() {
    return Stream.concat(all.stream(), any.stream());
  }

  /// Whether nothing is asked.
  public boolean isEmpty() {
    return all.isEmpty() && any.isEmpty();
  }
}
