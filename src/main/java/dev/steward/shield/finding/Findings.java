package dev.steward.shield.finding;

import java.util.List;
import java.util.Set;

/// What a text holds.
///
/// @param secrets in the order of the text, none over another
/// @param doubts what might be a secret and might as well not
public record Findings(List<Span> secrets, Set<Doubt> doubts) {
  /// Nothing at all.
  public static final Findings NONE = new Findings(List.of(), Set.of());

  public Findings {
    secrets = List.copyOf(secrets);
    doubts = Set.copyOf(doubts);
  }

  /// What only the writer can tell.
  public enum Doubt {
    /// A transaction id or a private key: they look alike.
    HASH_OR_KEY,
    /// Eight to eleven words of a list in a row.
    SOME_WORDS
  }
}
