package dev.steward.status;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What a component is about, by which other modules find it.
public enum Area {
  /// Holds others.
  GROUP,
  TRADING,
  DEPOSIT,
  WITHDRAWAL,
  VERIFICATION,
  API,
  OTHER;

  /// Those that a component can have.
  public static final List<Area> OF_COMPONENTS =
      List.of(TRADING, DEPOSIT, WITHDRAWAL, VERIFICATION, API, OTHER);

  /// The word in the database, in forms and in message keys.
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// The area of a word.
  public static Optional<Area> find(String code) {
    return Arrays.stream(values()).filter(area -> area.code().equals(code)).findFirst();
  }
}
