package dev.steward.rule;

import dev.steward.platform.error.ErrorCode;
import java.util.Locale;

/// Why something about a rule is refused.
public enum RuleError implements ErrorCode {
  /// No such rule or run.
  NOT_FOUND,
  /// It has no name.
  NAME_MISSING,
  /// Another rule is called that.
  NAME_TAKEN,
  /// A name longer than fits.
  TOO_LONG,
  /// A rule on events that listens to none.
  EVENTS_MISSING,
  /// A rule on time without conditions would act on every ticket.
  CONDITIONS_MISSING,
  /// One of its conditions means nothing.
  CONDITIONS_FLAWED,
  /// It does nothing.
  ACTS_MISSING,
  /// One of its acts cannot be done.
  ACTS_FLAWED,
  /// Somebody changed it meanwhile.
  CHANGED,
  /// What was given is not a list of rules.
  UNREADABLE;

  @Override
  public String code() {
    return "rule." + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  @Override
  public Kind kind() {
    return Kind.USER;
  }
}
