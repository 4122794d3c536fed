package dev.steward.shield.finding;

import java.util.Locale;

/// What gives power over money or accounts to whoever reads it.
public enum SecretKind {
  /// Words that restore a wallet (BIP 39).
  RECOVERY_PHRASE,
  /// A key of one address, or of an account on a chain.
  PRIVATE_KEY,
  /// The key of a whole wallet (BIP 32).
  EXTENDED_KEY,
  /// A wallet's key file, locked with a password.
  KEYSTORE,
  /// The secret half of an API key.
  API_SECRET,
  /// The seed of an authenticator app.
  AUTHENTICATOR,
  /// The number of a payment card.
  CARD_NUMBER;

  /// The word in the database and in message keys.
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /// Whether guessing it from a keyed fingerprint is hopeless.
  public boolean isLong() {
    return this != CARD_NUMBER;
  }
}
