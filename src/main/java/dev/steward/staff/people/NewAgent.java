package dev.steward.staff.people;

import dev.steward.platform.address.EmailAddress;
import dev.steward.staff.Role;
import dev.steward.staff.StaffError;
import java.time.ZoneId;
import java.util.Locale;

/// Somebody about to join.
///
/// @param name 1 to 100 characters, otherwise [StaffError#NAME_MISSING]
public record NewAgent(String name, EmailAddress email, Role role, Locale locale, ZoneId zone) {
  private static final int LONGEST_NAME = 100;

  /// Checks and trims the name.
  public NewAgent {
    name = checked(name);
  }

  /// A name without control characters and surrounding space; refused when nothing is left.
  static String checked(String name) {
    String clean = name.replaceAll("[\\p{Cntrl}\\p{Cf}\\s]+", " ").strip();
    if (clean.isEmpty() || clean.codePointCount(0, clean.length()) > LONGEST_NAME) {
      throw StaffError.NAME_MISSING.refusal();
    }
    return clean;
  }
}
