package dev.steward.ticket.condition;

/// Texts of message keys in the reader's language; `ui::t` is one.
@FunctionalInterface
public interface Words {
  /// The text of the key with the arguments put in.
  String text(String key, Object... args);
}
