package dev.steward.fee.schedule;

import java.util.List;

/// What became of reading a file.
public sealed interface Reading<T> {

  /// It is good.
  record Understood<T>(T value) implements Reading<T> {}

  /// It is not; all that was found, so that nobody mends one fault to be told of the next.
  record Flawed<T>(List<Flaw> flaws) implements Reading<T> {
    public Flawed {
      flaws = List.copyOf(flaws);
    }
  }
}
