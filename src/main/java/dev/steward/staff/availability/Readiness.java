package dev.steward.staff.availability;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// Whether an agent takes work.
public enum Readiness {
  /// Here, and takes new work.
  ONLINE,
  /// Here or soon back, and takes no new work.
  AWAY,
  /// Not at work.
  OFFLINE;

  /// The word in the database and in forms: lower case.
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// The readiness of a word.
  public static Optional<Readiness> find(String code) {
    return Arrays.stream(values()).filter(each -> each.code().equals(code)).findFirst();
  }
}
