package dev.steward.routing.deciding;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// By what the one is chosen among those who fit.
public enum Method {
  /// Nobody is chosen; agents take.
  OFF,
  /// Whoever has had nothing new for longest.
  ROUND_ROBIN,
  /// Whoever has most slots free.
  LEAST_LOADED;

  /// The name in the database and in forms: lower case with dashes.
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /// The method of a code.
  public static Optional<Method> find(String code) {
    return Arrays.stream(values()).filter(each -> each.code().equals(code)).findFirst();
  }
}
