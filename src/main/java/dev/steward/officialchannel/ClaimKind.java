package dev.steward.officialchannel;

import java.util.Locale;

/// What can be asked about.
public enum ClaimKind {
  EMAIL,
  /// A domain, also of a link.
  DOMAIN,
  /// A name on a platform such as X or Telegram.
  HANDLE,
  PHONE,
  WALLET;

  /// The word in the database and in message keys.
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// The kind of a word of ours.
  public static ClaimKind of(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }
}
