package dev.steward.ticket.acting;

import dev.steward.platform.error.ErrorCode;
import java.util.Locale;

/// Why an act cannot be done. The argument of each sentence is the act's name.
public enum ActError implements ErrorCode {
  /// No module knows this kind any more.
  UNKNOWN_KIND,
  /// Something must be entered.
  VALUE_MISSING,
  /// What was chosen does not exist any more, such as a removed team.
  NO_SUCH_CHOICE,
  /// A tag with white space or control characters, or too long.
  BAD_TAG,
  /// More text than fits.
  TOO_LONG,
  /// A variable that what the desk says by itself may not hold.
  BAD_VARIABLE,
  /// Not for this person, or not without a person.
  NOT_ALLOWED,
  /// It does not stand in this list.
  NOT_HERE,
  /// A list holds at most so many acts.
  TOO_MANY;

  @Override
  public String code() {
    return "act." + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  @Override
  public Kind kind() {
    return Kind.USER;
  }
}
