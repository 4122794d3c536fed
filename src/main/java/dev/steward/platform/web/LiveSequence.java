package dev.steward.platform.web;

/// A port: how far live changes had come when a request began, so that the page can ask for what it
/// missed. Implemented by `platform.live`.
@FunctionalInterface
public interface LiveSequence {

  /// Request attribute that keeps the answer of [#current] from before the page was read.
  String ATTRIBUTE = "dev.steward.live.sequence";

  /// The last sequence seen by this process; 0 before the first.
  long current();
}
