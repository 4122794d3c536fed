package dev.steward.form;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/// What a field asks for, which decides how it looks and how it is checked.
public enum FieldKind {
  /// One line.
  TEXT,
  /// Several lines.
  LONG_TEXT,
  /// One of several.
  CHOICE,
  /// A date and time with its time zone.
  MOMENT,
  /// A number and what it counts: coin or currency.
  AMOUNT,
  /// A network coins move on.
  NETWORK,
  /// An address on a network.
  ADDRESS,
  /// A transaction id.
  TRANSACTION,
  /// Numbers of orders, trades or withdrawals.
  ORDER,
  /// The number of an account at the exchange.
  UID,
  /// An e-mail address.
  EMAIL,
  /// Files of any permitted kind.
  FILE,
  /// Pictures.
  SCREENSHOT,
  /// A list, one item a line.
  STEPS;

  /// The word in stored forms: lower case with dashes.
  @JsonValue
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /// The kind of a word.
  ///
  /// @throws IllegalArgumentException if there is none
  @JsonCreator
  public static FieldKind of(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
  }

  /// Whether it is answered by files.
  public boolean isFile() {
    return this == FILE || this == SCREENSHOT;
  }
}
