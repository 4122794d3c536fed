package dev.steward.sla;

import dev.steward.platform.error.ErrorCode;
import dev.steward.platform.error.Refusal;

/// Why something about calendars or policies is refused.
public enum SlaError implements ErrorCode {
  /// No such calendar.
  NO_SUCH_CALENDAR("sla.no-such-calendar"),
  /// Another calendar has the name.
  CALENDAR_NAME_TAKEN("sla.calendar-name-taken"),
  /// A policy or another calendar still rests on it.
  CALENDAR_IN_USE("sla.calendar-in-use"),
  /// It would never be open.
  NEVER_OPEN("sla.never-open"),
  /// Hours that are none, such as `9:77`.
  BAD_HOURS("sla.bad-hours"),
  /// Two times of one day overlap.
  OVERLAPPING_HOURS("sla.overlapping-hours"),
  /// Not a time zone.
  BAD_ZONE("sla.bad-zone"),
  /// A holiday that ends before it begins, lasts too long or has no day.
  BAD_HOLIDAY("sla.bad-holiday"),
  /// More holidays than a calendar holds.
  TOO_MANY_HOLIDAYS("sla.too-many-holidays"),
  /// A calendar that rests on others cannot be rested on.
  NESTED_CALENDARS("sla.nested-calendars"),
  /// Without a name.
  NO_NAME("sla.no-name"),
  /// Not a calendar file, or a broken one.
  BAD_CALENDAR_FILE("sla.bad-calendar-file"),
  /// A calendar file without a single whole day in it.
  EMPTY_CALENDAR_FILE("sla.empty-calendar-file"),
  /// A calendar file of more than a megabyte.
  LARGE_CALENDAR_FILE("sla.large-calendar-file"),
  /// No such policy.
  NO_SUCH_POLICY("sla.no-such-policy"),
  /// Another policy has the name.
  POLICY_NAME_TAKEN("sla.policy-name-taken"),
  /// A target that is no time, zero, or longer than a year.
  BAD_TARGET("sla.bad-target"),
  /// A policy that promises nothing.
  NO_TARGETS("sla.no-targets"),
  /// Conditions that change by the mere passing of time.
  MOVING_CONDITION("sla.moving-condition"),
  /// More policies than the book holds.
  TOO_MANY_POLICIES("sla.too-many-policies"),
  /// Somebody else changed it meanwhile.
  CHANGED("sla.changed-meanwhile");

  private final String code;

  SlaError(String code) {
    this.code = code;
  }

  /// The refusal.
  public Refusal refusal(Object... args) {
    return new Refusal(this, args);
  }

  @Override
  public String code() {
    return code;
  }

  @Override
  public Kind kind() {
    return Kind.USER;
  }
}
