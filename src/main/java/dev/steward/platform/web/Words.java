package dev.steward.platform.web;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;

/// Texts and times for one reader at one moment, without a page: for mails, pushes, and sentences
/// that stand in both. Immutable.
public final class Words {
  private final Messages messages;
  private final Locale locale;
  private final Times times;

  Words(Messages messages, Locale locale, Times times) {
    this.messages = messages;
    this.locale = locale;
    this.times = times;
  }

  /// For somebody who is not asking at this moment.
  public static Words of(Messages messages, Locale locale, ZoneId zone, Instant now) {
    return new Words(messages, locale, new Times(messages, locale, zone, now));
  }

  /// The text of a message key in the reader's language.
  public String t(String key, Object... args) {
    return messages.text(locale, key, args);
  }

  /// Whether there is a text for the key.
  public boolean has(String key) {
    return messages.has(locale, key);
  }

  /// A moment in the reader's zone.
  public TimeText time(Instant at) {
    return times.text(at);
  }

  /// The language.
  public Locale locale() {
    return locale;
  }
}
