package dev.steward.coin.address;

import java.util.Optional;
import java.util.function.Supplier;

/// What a format makes of a text.
public sealed interface AddressReading {

  /// Its sum is right.
  ///
  /// @param canonical as it should be written
  /// @param tag the destination tag or memo that the address carries inside
  record Sound(String canonical, Optional<String> tag) implements AddressReading {}

  /// Of the right shape, but nothing in it shows a slip.
  ///
  /// @param checked how it is written with a sum, where that is possible
  record Unguarded(String canonical, Optional<String> checked) implements AddressReading {}

  /// Of this format, and mistyped.
  ///
  /// @param nearby looks for the only text nearby whose sum is right, which takes its time
  record Broken(Supplier<Optional<String>> nearby) implements AddressReading {
    /// Mistyped beyond guessing.
    static final Broken BEYOND = new Broken(Optional::empty);

    /// The only text nearby whose sum is right.
    public Optional<String> meant() {
      return nearby.get();
    }
  }

  /// Something else.
  record Foreign() implements AddressReading {}

  /// Something else.
  AddressReading FOREIGN = new Foreign();

  /// An address whose sum is right.
  static AddressReading sound(String canonical) {
    return new Sound(canonical, Optional.empty());
  }

  /// An address without a sum.
  static AddressReading unguarded(String canonical) {
    return new Unguarded(canonical, Optional.empty());
  }
}
