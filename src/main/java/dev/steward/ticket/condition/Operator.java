package dev.steward.ticket.condition;

import java.util.Arrays;
import java.util.Locale;

/// How a field is compared. Its words are the messages `condition.operator.<code>` (in the editor)
/// and `condition.says.<code>` (in a sentence).
public enum Operator {
  /// Equals one of the values.
  IS,
  /// Equals none of the values; also where the field is empty.
  IS_NOT,
  /// The value or above it, in the order of the choices.
  AT_LEAST,
  /// The value or below it.
  AT_MOST,
  /// A set that holds at least one of the values.
  HAS_ANY,
  /// A set that holds all of the values.
  HAS_ALL,
  /// A set that holds none of the values.
  HAS_NONE,
  /// A text with at least one of the words in it, whatever their case.
  CONTAINS,
  /// A text with none of the words in it.
  CONTAINS_NOT,
  /// A moment before the beginning of a day.
  BEFORE,
  /// A moment at or after the beginning of a day.
  SINCE,
  /// A moment longer ago than a span.
  OLDER_THAN,
  /// A moment not longer ago than a span, nor to come.
  NEWER_THAN,
  /// A moment to come within a span; one that has passed too.
  WITHIN_NEXT,
  /// A moment that has passed.
  PASSED,
  /// Holds anything.
  IS_SET,
  /// Holds nothing.
  IS_EMPTY,
  /// A word of an old row that nobody knows any more; never holds.
  UNKNOWN;

  /// The name in JSON and forms: lower case with dashes.
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /// The operator of a code, [#UNKNOWN] for anything else.
  public static Operator of(String code) {
    return Arrays.stream(values()).filter(o -> o.code().equals(code)).findFirst().orElse(UNKNOWN);
  }
}
