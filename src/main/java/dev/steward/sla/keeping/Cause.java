package dev.steward.sla.keeping;

import java.util.Locale;

/// Why clocks are worked out again.
public enum Cause {
  /// Something happened to the ticket.
  TICKET,
  /// A policy was edited, ordered or removed.
  POLICIES,
  /// A calendar was edited.
  CALENDAR,
  /// The rules of time zones came in a newer edition.
  ZONES;

  /// The name in the database and in messages: lower case.
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
