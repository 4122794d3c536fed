package dev.steward.status;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// How far an incident has come.
public enum Phase {
  INVESTIGATING,
  IDENTIFIED,
  MONITORING,
  RESOLVED,
  SCHEDULED,
  IN_PROGRESS,
  COMPLETED;

  /// Of something that was not planned.
  public static final List<Phase> OF_INCIDENTS =
      List.of(INVESTIGATING, IDENTIFIED, MONITORING, RESOLVED);

  /// Of something that was planned.
  public static final List<Phase> OF_MAINTENANCE = List.of(SCHEDULED, IN_PROGRESS, COMPLETED);

  /// The word in the database, in forms, in message keys and for status programs.
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// The phase of a word.
  public static Optional<Phase> find(String code) {
    return Arrays.stream(values()).filter(each -> each.code().equals(code)).findFirst();
  }

  /// Whether nothing follows it.
  public boolean isLast() {
    return this == RESOLVED || this == COMPLETED;
  }
}
