package dev.steward.operation.doctor;

import dev.steward.platform.health.Finding;

/// One thing the doctor looks at.
///
/// @param name message key below `doctor.`
/// @param look how
record Examination(String name, Look look) {

  /// Looks, and may stumble over anything.
  @FunctionalInterface
  interface Look {
    Finding examine() throws Exception;
  }
}
