package dev.steward.staff.password;

import java.util.Locale;

/// Why a password cannot be chosen.
public enum PasswordFlaw {
  /// Under 12 characters.
  SHORT,
  /// Over 200 characters: long enough to make the hash a way to keep us busy.
  LONG,
  /// On the list of what people choose, or a variation of it.
  COMMON,
  /// Made of the person's own name or address.
  PERSONAL;

  /// The message key that tells the person what to do.
  public String key() {
    return "staff.password." + name().toLowerCase(Locale.ROOT);
  }
}
