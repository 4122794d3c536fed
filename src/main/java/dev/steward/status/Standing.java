package dev.steward.status;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// How a component does, the better first.
public enum Standing {
  OPERATIONAL("operational"),
  MAINTENANCE("under_maintenance"),
  DEGRADED("degraded_performance"),
  PARTIAL("partial_outage"),
  MAJOR("major_outage");

  /// What an incident can make of a component.
  public static final List<Standing> OF_INCIDENTS = List.of(DEGRADED, PARTIAL, MAJOR);

  private final String word;

  Standing(String word) {
    this.word = word;
  }

  /// The word that status programs know.
  public String word() {
    return word;
  }

  /// The word in the database, in forms and in message keys.
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// The worse of two.
  public Standing or(Standing other) {
    return compareTo(other) >= 0 ? this : other;
  }

  /// The standing of a code.
  public static Optional<Standing> find(String code) {
    return Arrays.stream(values()).filter(each -> each.code().equals(code)).findFirst();
  }
}
