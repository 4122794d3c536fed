package dev.steward.channel.intake;

import dev.steward.shield.Removed;
import java.util.List;
import java.util.Set;

/// What the shield took out of one message before anybody kept it.
///
/// @param removed in no order
/// @param parts the files that hold secrets and must not be opened
public record Secrets(List<Removed> removed, Set<String> parts) {
  /// Nothing.
  public static final Secrets NONE = new Secrets(List.of(), Set.of());

  public Secrets {
    removed = List.copyOf(removed);
    parts = Set.copyOf(parts);
  }

  /// Whether there were none.
  public boolean isEmpty() {
    return removed.isEmpty();
  }
}
