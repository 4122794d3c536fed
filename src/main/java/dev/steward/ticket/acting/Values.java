package dev.steward.ticket.acting;

import java.util.List;
import java.util.Optional;

/// What can be wrong with values of any kind.
final class Values {
  private Values() {}

  static Optional<ActError> required(List<String> values) {
    return values.isEmpty() || values.getFirst().isBlank()
        ? Optional.of(ActError.VALUE_MISSING)
        : Optional.empty();
  }

  static Optional<ActError> known(boolean found) {
    return found ? Optional.empty() : Optional.of(ActError.NO_SUCH_CHOICE);
  }

  /// The number in a value; empty where it is none.
  static Optional<Long> number(String value) {
    return value.matches("\\d{1,18}") ? Optional.of(Long.valueOf(value)) : Optional.empty();
  }
}
