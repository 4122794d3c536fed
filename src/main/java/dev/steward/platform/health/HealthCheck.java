package dev.steward.platform.health;

/// One thing that can be well or not. Asked every few seconds by whoever watches the desk, from one
/// thread at a time, and given up on after two seconds.
public interface HealthCheck {

  /// A name in lower case, unique, stable: watchers are configured with it.
  String name();

  /// Looks now. May throw: that counts as a failure of this check.
  Finding check();
}
