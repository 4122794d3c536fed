package dev.steward.channel;

import java.util.Locale;

/// The ways in and out.
public enum ChannelName {
  EMAIL,
  FORM,
  CHAT,
  X,
  FACEBOOK,
  TELEGRAM,
  API;

  /// The name in the database, in addresses and on the API: lower case.
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// The channel of a code.
  ///
  /// @throws IllegalArgumentException for an unknown code
  public static ChannelName of(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }
}
