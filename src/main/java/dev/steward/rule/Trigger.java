package dev.steward.rule;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What makes a rule look at a ticket.
public enum Trigger {
  /// Something happened to it.
  EVENT,
  /// Time passed: every minute, at every ticket that is not closed.
  TIME;

  /// The name in the database and in forms: lower case.
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// The trigger of a code, if there is one.
  public static Optional<Trigger> find(String code) {
    return Arrays.stream(values()).filter(each -> each.code().equals(code)).findFirst();
  }
}
