package dev.steward.sla.clock;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What can be promised.
public enum Target {
  /// From the opening of a ticket to the first public reply of a person at the desk. Receipts,
  /// programs and notes are no reply.
  FIRST_REPLY,
  /// From the oldest unanswered message of the customer to the next public reply.
  NEXT_REPLY,
  /// From the opening to the solution, without the time it was solved before it was opened again.
  RESOLUTION;

  /// The name in the database and in messages: lower case with dashes.
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /// The target of a code.
  public static Optional<Target> find(String code) {
    return Arrays.stream(values()).filter(each -> each.code().equals(code)).findFirst();
  }
}
