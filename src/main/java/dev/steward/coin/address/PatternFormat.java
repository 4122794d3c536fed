package dev.steward.coin.address;

import java.util.Locale;
import java.util.regex.Pattern;

/// Addresses that carry no sum and are told by their shape alone: account names, numbers, plain
/// keys.
///
/// @param lower whether case means nothing
record PatternFormat(Pattern shape, boolean lower) implements AddressFormat {
  private static final int LONGEST = 130;

  @Override
  public AddressReading read(String text) {
    String canonical = lower ? text.toLowerCase(Locale.ROOT) : text;
    return text.length() <= LONGEST && shape.matcher(canonical).matches()
        ? AddressReading.unguarded(canonical)
        : AddressReading.FOREIGN;
  }
}
