package dev.steward.form.uploading;

/// What became of a file that was handed in.
public sealed interface Taken {
  /// Kept.
  record Kept(FormFile file) implements Taken {}

  /// Not taken, for a reason that its owner can do something about.
  ///
  /// @param key message key; its arguments are the name and the limit
  record Refused(String name, String key, String limit) implements Taken {}
}
