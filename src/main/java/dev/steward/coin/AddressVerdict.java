package dev.steward.coin;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What can be said of an address without asking a chain. The sentence for people is the message of
/// [#key] with [#args].
public sealed interface AddressVerdict {

  /// Its sum is right, so it was not mistyped.
  ///
  /// @param address as it should be written
  /// @param memo the tag or memo that is part of the address
  record Valid(String address, Network network, Optional<String> memo) implements AddressVerdict {
    @Override
    public String key() {
      return memo.isPresent() ? "coin.address.validWithMemo" : "coin.address.valid";
    }

    @Override
    public List<Object> args() {
      return List.of(network.label(), memo.orElse(""));
    }
  }

  /// Well formed, but written in a way that would not show a slip.
  ///
  /// @param checked how it is written with a sum, where that is possible
  record Unverifiable(String address, Network network, Optional<String> checked)
      implements AddressVerdict {
    @Override
    public String key() {
      return "coin.address.unverifiable";
    }

    @Override
    public List<Object> args() {
      return List.of(network.label());
    }
  }

  /// Mistyped or cut off.
  ///
  /// @param meant the only address nearby that is right; a hint to compare with the original, never
  ///   to be used unseen
  record WrongChecksum(Network network, Optional<String> meant) implements AddressVerdict {
    @Override
    public String key() {
      return meant.isPresent() ? "coin.address.didYouMean" : "coin.address.wrongChecksum";
    }

    @Override
    public List<Object> args() {
      return List.of(network.label(), meant.orElse(""));
    }
  }

  /// An address, though not of the network it was given for.
  ///
  /// @param networks those it may belong to
  record OtherNetwork(Network asked, List<Network> networks) implements AddressVerdict {
    @Override
    public String key() {
      return "coin.address.otherNetwork";
    }

    @Override
    public List<Object> args() {
      List<String> names = networks.stream().limit(3).map(Network::name).toList();
      return List.of(asked.label(), String.join(", ", names));
    }
  }

  /// No address of any network known here.
  record NotAnAddress(Reason reason) implements AddressVerdict {
    @Override
    public String key() {
      return "coin.address.not." + reason.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public List<Object> args() {
      return List.of();
    }
  }

  /// What it is instead.
  enum Reason {
    EMPTY,
    /// A transaction id, of which one or the other is often mistaken for an address.
    TRANSACTION,
    EMAIL,
    /// A web address.
    LINK,
    UNKNOWN
  }

  /// The message that says it, for people.
  String key();

  /// What fills the gaps of that message.
  List<Object> args();

  /// Whether one could send there.
  default boolean isUsable() {
    return this instanceof Valid || this instanceof Unverifiable;
  }
}
