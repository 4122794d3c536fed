package dev.steward.coin;

import java.util.List;
import java.util.Optional;

/// What can be said of a transaction id by its shape.
public sealed interface TransactionVerdict {

  /// Of the right shape.
  ///
  /// @param id as explorers want it
  /// @param page where to look at it
  record Fits(String id, Network network, Optional<String> page) implements TransactionVerdict {
    @Override
    public String key() {
      return "coin.transaction.fits";
    }
  }

  /// Of the shape that other networks use.
  record OtherNetwork(Network network, List<Network> networks) implements TransactionVerdict {
    @Override
    public String key() {
      return "coin.transaction.otherNetwork";
    }
  }

  /// An address: the id is in the details of the transfer.
  record IsAddress(Network network) implements TransactionVerdict {
    @Override
    public String key() {
      return "coin.transaction.isAddress";
    }
  }

  /// No id of this network.
  record Misshapen(Network network) implements TransactionVerdict {
    @Override
    public String key() {
      return "coin.transaction.misshapen";
    }
  }

  /// The network it was asked for.
  Network network();

  /// The message that says it; its argument is the label of the network.
  String key();
}
