package dev.steward.platform.parts;

import java.time.Instant;

/// Made-up values for the parts.
///
/// @param now the moment of the request, for times and clocks
public record PartsPage(Instant now) {

  /// A transaction hash, the longest thing people copy.
  public static final String HASH =
      "0x4e3a3754410177e6937ef1f84bba68ea139e8d1a2258c5f85db9f1cd715a1bdd";

  /// Some time ago.
  public Instant ago(long minutes) {
    return now.minusSeconds(minutes * 60);
  }
}
