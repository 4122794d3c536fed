package dev.steward.api.helpcenter;

import dev.steward.api.ApiProblem;
import dev.steward.helpcenter.Audience;
import org.jspecify.annotations.Nullable;

/// Audiences as the numbers that programs know them by: none for everybody, 1 for customers who
/// have signed in, 2 for the desk.
final class Segments {
  static final long CUSTOMERS = 1;
  static final long STAFF = 2;

  private Segments() {}

  static @Nullable Long number(Audience audience) {
    return switch (audience) {
      case EVERYONE -> null;
      case CUSTOMERS -> CUSTOMERS;
      case STAFF -> STAFF;
    };
  }

  static Audience audience(@Nullable Long number) {
    if (number == null) {
      return Audience.EVERYONE;
    } else if (number == CUSTOMERS) {
      return Audience.CUSTOMERS;
    } else if (number == STAFF) {
      return Audience.STAFF;
    }
    throw ApiProblem.invalid("user_segment_id", "InvalidValue", "user_segment_id: is invalid");
  }
}
