package dev.steward.coin;

import dev.steward.coin.address.AddressFormat;
import java.util.List;
import java.util.Optional;

/// A chain.
///
/// @param code short and lower case, as in `trx`
/// @param name as people call it, the same in all languages
/// @param standard the name of its token standard, as in `TRC20`; empty where nobody uses one
/// @param test whether coins there are worth nothing; such networks are recognised, never offered
/// @param addressPage page of an explorer with `{}` where the address goes
/// @param transactionPage the same for a transaction id
public record Network(
    String code,
    String name,
    String standard,
    boolean test,
    List<AddressFormat> formats,
    TransactionShape transaction,
    Optional<MemoRule> memo,
    Optional<String> addressPage,
    Optional<String> transactionPage) {

  public Network {
    formats = List.copyOf(formats);
  }

  /// The name with the token standard, as in `TRON (TRC20)`.
  public String label() {
    return standard.isEmpty() ? name : name + " (" + standard + ")";
  }
}
