package dev.steward.notification;

import java.util.Locale;

/// A way to tell somebody.
public enum Medium {
  /// The list behind the bell.
  DESK,
  /// A message to their browsers, where they allowed it.
  PUSH,
  /// A line in the next mail.
  MAIL;

  /// The word in the database, in forms and of the text `notification.medium.<word>`.
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
