package dev.steward.rule.trying;

import java.util.List;

/// What a rule would do now.
///
/// @param among how many of the newest tickets were looked at
/// @param more whether more than the shown ones match
public record Trial(int among, List<Line> lines, boolean more) {

  /// What it would do to one ticket.
  ///
  /// @param steps what would change, in the reader's language; empty where nothing would
  /// @param problem why it could not; empty where it could
  public record Line(long ticket, String subject, List<String> steps, String problem) {}
}
