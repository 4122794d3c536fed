package dev.steward.platform;

/// Where slow starts tell the person waiting what is being done right now, as in "unpacking
/// PostgreSQL". Not a log: nothing reads it later.
@FunctionalInterface
public interface Progress {

  /// Tells what begins now; it replaces what was told before.
  void now(String doing);

  /// Tells nobody.
  static Progress silent() {
    return doing -> {};
  }
}
