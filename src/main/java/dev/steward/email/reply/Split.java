package dev.steward.email.reply;

/// A mail body in two slices. `visible` is what the person wrote now and is never blank unless the
/// whole body is; `quoted` is what can be folded away: history, attribution lines, signatures.
/// Empty where nothing is folded.
public record Split(String visible, String quoted) {
  /// Everything visible.
  static Split whole(String text) {
    return new Split(text, "");
  }
}
