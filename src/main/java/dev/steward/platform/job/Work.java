package dev.steward.platform.job;

/// One round of a worker's work.
@FunctionalInterface
public interface Work {

  /// Does what is due now, and only a bounded piece of it, so that a stop is never far away.
  ///
  /// @return true if there may be more, to be called again at once; false to pause
  /// @throws Exception when the round failed; it is logged and tried again later, later each time
  boolean once() throws Exception;
}
