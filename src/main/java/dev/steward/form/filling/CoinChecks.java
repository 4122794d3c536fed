package dev.steward.form.filling;

import dev.steward.coin.AddressVerdict;
import dev.steward.coin.Coins;
import dev.steward.coin.Network;
import dev.steward.form.Answers;
import dev.steward.form.Field;
import dev.steward.form.FieldKind;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Addresses that were mistyped, where the network is one we know. That an address belongs to
/// another network is no mistake here: it may be what the request is about.
@Component
@Order(10)
class CoinChecks implements FieldCheck {
  private final Coins coins;

  CoinChecks(Coins coins) {
    this.coins = coins;
  }

  @Override
  public Optional<Problem> check(Field field, Answers answers) {
    return field.kind() == FieldKind.ADDRESS
        ? network(answers).flatMap(network -> mistyped(field, network, answers.first(field.key())))
        : Optional.empty();
  }

  private Optional<Network> network(Answers answers) {
    String named = answers.first("network");
    return coins.networks().stream()
        .filter(each -> each.label().equalsIgnoreCase(named) || each.code().equalsIgnoreCase(named))
        .findFirst();
  }

  private Optional<Problem> mistyped(Field field, Network network, String address) {
    return coins.check(network, address) instanceof AddressVerdict.WrongChecksum wrong
        ? Optional.of(
            wrong
                .meant()
                .map(meant -> Problem.of(field.key(), "form.problem.did-you-mean", meant))
                .orElseGet(() -> Problem.of(field.key(), "form.problem.checksum", network.label())))
        : Optional.empty();
  }
}
