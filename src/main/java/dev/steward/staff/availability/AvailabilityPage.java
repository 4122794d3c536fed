package dev.steward.staff.availability;

import java.util.Arrays;
import java.util.List;

/// How the reader stands, and what they can say instead.
///
/// @param chosen what they said last, whatever follows from it now
public record AvailabilityPage(AgentAvailability now, Readiness chosen) {

  /// What they can say.
  public List<Readiness> choices() {
    return Arrays.asList(Readiness.values());
  }

  /// Why they may be away.
  public List<String> reasons() {
    return Availability.REASONS;
  }
}
