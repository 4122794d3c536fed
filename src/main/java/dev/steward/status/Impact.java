package dev.steward.status;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// How much an incident hinders customers, the least first.
public enum Impact {
  NONE,
  MAINTENANCE,
  MINOR,
  MAJOR,
  CRITICAL;

  /// Those that somebody can choose for an incident.
  public static final List<Impact> OF_INCIDENTS = List.of(NONE, MINOR, MAJOR, CRITICAL);

  /// The word in the database, in forms, in message keys and for status programs.
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// The impact of a word.
  public static Optional<Impact> find(String code) {
    return Arrays.stream(values()).filter(each -> each.code().equals(code)).findFirst();
  }

  /// The gravest of the incidents; none where there are none.
  public static Impact of(Collection<Incident> incidents) {
    return incidents.stream().map(Incident::impact).max(Impact::compareTo).orElse(NONE);
  }
}
