package dev.steward.staff.link;

import java.time.Duration;
import java.util.Locale;

/// What a one-time link is good for.
public enum LinkPurpose {
  /// Setting up an empty desk.
  SETUP(Duration.ofDays(7)),
  /// Choosing a password for the first time, or again.
  INVITATION(Duration.ofDays(3)),
  /// Choosing a new password after forgetting the old one, by whoever reads that person's mail.
  RESET(Duration.ofMinutes(30)),
  /// Signing in once.
  SIGN_IN(Duration.ofHours(24));

  private final Duration life;

  LinkPurpose(Duration life) {
    this.life = life;
  }

  /// How long such a link is good.
  public Duration life() {
    return life;
  }

  String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  static LinkPurpose of(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }
}
