package dev.steward.coin.address;

/// One way to write addresses.
@FunctionalInterface
public interface AddressFormat {
  /// What the text is in this format. It has no space around it.
  AddressReading read(String text);
}
