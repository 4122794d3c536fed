package dev.steward.ticket.listing;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The orders of lists. Each is the order of an index, so that a page reads no more than it shows;
/// the message `view.sort.<code>` names it. Ties go by number.
public enum Sort {
  /// By the last change.
  UPDATED("t.updated_at", "timestamptz", true),
  /// By number, which is the order in which they came.
  NUMBER("t.id", "bigint", true),
  /// By how long the customer waits; those who do not wait come last.
  WAITING("coalesce(t.waiting_since, 'infinity'::timestamptz)", "timestamptz", false),
  /// By the next due time; those without one come last.
  DUE("coalesce(t.due_at, 'infinity'::timestamptz)", "timestamptz", false),
  /// By priority, the most urgent first.
  PRIORITY(
      "(case t.priority when 'urgent' then 0 when 'high' then 1 when 'normal' then 2 else 3 end)",
      "integer",
      false),
  /// By when they were solved.
  SOLVED("t.solved_at", "timestamptz", true);

  private final String expression;
  private final String type;
  private final boolean usuallyDescending;

  Sort(String expression, String type, boolean usuallyDescending) {
    this.expression = expression;
    this.type = type;
    this.usuallyDescending = usuallyDescending;
  }

  /// SQL on the alias `t`, never null where [Scope#sorts] offers it.
  String expression() {
    return expression;
  }

  /// The type of [#expression].
  String type() {
    return type;
  }

  /// Which way round people usually want it.
  public boolean usuallyDescending() {
    return usuallyDescending;
  }

  /// The field whose conditions bound this order.
  String field() {
    return this == NUMBER ? "created" : code();
  }

  /// The name in rows, addresses and forms: lower case.
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// The order of a code.
  public static Optional<Sort> find(String code) {
    return Arrays.stream(values()).filter(s -> s.code().equals(code)).findFirst();
  }

  /// All of them.
  public static List<Sort> all() {
    return List.of(values());
  }
}
