package dev.steward.fee.engine;

import dev.steward.fee.Money;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// What is to be said about the fee of one fill.
///
/// @param edition which edition of the schedule counted; empty where none was valid
/// @param expected what it should have been; empty where that cannot be known
/// @param difference charged less expected; empty where either is missing or the coins differ
/// @param trace the calculation, made when somebody asks: most fills are right, and nobody does
/// @param missing what would have to be known, as texts `fee.missing.<word>`
/// @param likenesses other calculations that give exactly what was charged, as texts
///   `fee.likeness.<word>`; hints for the person who looks
public record Verdict(
    Fill fill,
    Optional<Edition> edition,
    Outcome outcome,
    Optional<Money> expected,
    Optional<BigDecimal> difference,
    List<Reason> reasons,
    Supplier<List<Step>> trace,
    List<String> missing,
    List<Likeness> likenesses) {

  /// The calculation, step by step.
  public List<Step> steps() {
    return trace.get();
  }

  /// How it came out.
  public enum Outcome {
    /// Charged as the schedule says, up to rounding.
    RIGHT,
    /// Less was charged than was due; nothing to complain about.
    LESS,
    /// Not as the schedule says, and nothing explains it.
    UNEXPLAINED,
    /// Something needed is not known, so nothing is claimed.
    UNKNOWN,
    /// No trading fee at all.
    OTHER
  }

  /// Another calculation that gives what was charged.
  public record Likeness(String word, String what) {}
}
