package dev.steward.ticket.acting;

import java.util.List;
import java.util.Optional;

/// An act whose value is one of a list.
interface ChosenAct extends ActKind {

  /// Whether the value can be chosen.
  boolean isKnown(String value);

  @Override
  default Input input() {
    return Input.CHOICE;
  }

  @Override
  default Optional<ActError> flaw(List<String> values) {
    return Values.required(values).or(() -> Values.known(isKnown(values.getFirst())));
  }
}
