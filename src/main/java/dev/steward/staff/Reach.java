package dev.steward.staff;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// How far a role sees among tickets, before request types are looked at.
public enum Reach {
  /// Every ticket.
  ALL,
  /// Those given to the person or to one of their teams.
  TEAMS,
  /// Those given to the person.
  ASSIGNED;

  /// The word in the database and in forms: lower case.
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// The reach of a word.
  public static Optional<Reach> find(String code) {
    return Arrays.stream(values()).filter(each -> each.code().equals(code)).findFirst();
  }

  Reach narrower(Reach other) {
    return compareTo(other) >= 0 ? this : other;
  }
}
