package dev.steward.email.parse.charset;

/// Text that was bytes, and how far it can be trusted.
///
/// @param text never null, may hold U+FFFD where bytes fit nothing
/// @param fit how the bytes fitted the label
public record Decoded(String text, Fit fit) {

  /// How the bytes fitted the label they came with.
  public enum Fit {
    /// They fit the label, or there was none and they are ASCII or UTF-8.
    CLEAN,
    /// There was no usable label; read by best guess.
    GUESSED,
    /// The label is known but the bytes do not all fit it.
    MISFIT
  }

  static Decoded clean(String text) {
    return new Decoded(text, Fit.CLEAN);
  }
}
