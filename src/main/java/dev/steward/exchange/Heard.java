package dev.steward.exchange;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// What became of asking the exchange.
public sealed interface Heard<T> {

  /// It told.
  ///
  /// @param doubts what in its answer could not be believed and was left out, such as `locks.until`
  /// @param at when it told
  record Told<T>(T value, List<String> doubts, Instant at) implements Heard<T> {
    public Told {
      doubts = List.copyOf(doubts);
    }
  }

  /// It is not known, and why.
  record Unknown<T>(Why why) implements Heard<T> {}

  /// Why something is not known. The sentence is the text `exchange.why.<word>`.
  enum Why {
    /// No exchange is connected.
    UNCONNECTED,
    /// It does not answer in time.
    SLOW,
    /// It cannot be reached, or says that it is broken.
    DOWN,
    /// It failed several times in a row and is left alone for a while.
    RESTING,
    /// Its answer makes no sense.
    NONSENSE,
    /// It refuses us.
    REFUSED,
    /// There is no such account.
    ABSENT
  }

  /// What it told, if it did.
  default Optional<T> found() {
    return this instanceof Told<T> told ? Optional.of(told.value()) : Optional.empty();
  }

  /// The same about a part of it.
  default <U> Heard<U> map(Function<T, U> part) {
    return switch (this) {
      case Told<T>(T value, List<String> doubts, Instant at) ->
          new Told<>(part.apply(value), doubts, at);
      case Unknown<T>(Why why) -> new Unknown<>(why);
    };
  }
}
