package dev.steward.platform.health;

import java.util.List;

/// What a check found.
///
/// @param level how bad it is
/// @param reason message key below `check.`, as in `disk.low`; it is also shown as it is, to
///   programs
/// @param args what fills the gaps of the sentence; shown to operators, so no personal data
public record Finding(Level level, String reason, List<Object> args) {

  /// How bad it is.
  public enum Level {
    /// As it should be.
    OK,
    /// The desk works, but somebody should look: `degraded`.
    WARN,
    /// The desk cannot do its work: not ready.
    FAIL
  }

  public Finding {
    args = List.copyOf(args);
  }

  /// As it should be.
  public static Finding ok(String reason, Object... args) {
    return new Finding(Level.OK, reason, List.of(args));
  }

  /// Somebody should look.
  public static Finding warn(String reason, Object... args) {
    return new Finding(Level.WARN, reason, List.of(args));
  }

  /// The desk cannot work like this.
  public static Finding fail(String reason, Object... args) {
    return new Finding(Level.FAIL, reason, List.of(args));
  }
}
