package dev.steward.ticket;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// How urgent a ticket is.
public enum Priority {
  LOW,
  NORMAL,
  HIGH,
  URGENT;

  /// The name in the database and on the API: lower case.
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// The priority of a code, if there is one.
  public static Optional<Priority> find(String code) {
    return Arrays.stream(values()).filter(p -> p.code().equals(code)).findFirst();
  }
}
