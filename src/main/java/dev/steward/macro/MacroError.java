package dev.steward.macro;

import dev.steward.platform.error.ErrorCode;
import java.util.Locale;

/// Why something about a macro is refused.
public enum MacroError implements ErrorCode {
  /// No such macro, or not for this person.
  NOT_FOUND,
  /// It has no name.
  NAME_MISSING,
  /// Another of the same circle is called that.
  NAME_TAKEN,
  /// It neither says nor does anything.
  EMPTY,
  /// A text is longer than fits.
  TOO_LONG,
  /// One of its acts cannot be done.
  ACTS_FLAWED,
  /// A second person has to decide.
  NEEDS_SECOND_PERSON,
  /// Nobody decides about their own request.
  OWN_REQUEST,
  /// Somebody was asked already.
  ASKED_ALREADY,
  /// It was decided, withdrawn or has expired.
  NOT_WAITING,
  /// Ticket or macro changed since the question was asked.
  OUTDATED,
  /// A request without a reason.
  REASON_MISSING;

  @Override
  public String code() {
    return "macro." + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  @Override
  public Kind kind() {
    return Kind.USER;
  }
}
