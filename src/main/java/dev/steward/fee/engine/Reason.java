package dev.steward.fee.engine;

import java.util.List;

/// A reason with what fills the gaps of its sentence: rates, tiers, coins and moments as text.
public record Reason(ReasonCode code, List<String> args) {

  static Reason of(ReasonCode code, String... args) {
    return new Reason(code, List.of(args));
  }
}
