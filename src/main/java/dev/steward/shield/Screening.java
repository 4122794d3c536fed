package dev.steward.shield;

import dev.steward.shield.finding.Findings;
import java.util.List;
import java.util.Set;

/// A text without its secrets.
///
/// @param text the same as before where there was none
/// @param removed what was taken out, in the order of the text
/// @param doubts what might be a secret; it was left in
public record Screening(String text, List<Removed> removed, Set<Findings.Doubt> doubts) {

  /// Whether anything was taken out.
  public boolean hasSecrets() {
    return !removed.isEmpty();
  }
}
