package dev.steward.ticket.redacting;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// Why something was redacted: a fixed word, since a free one would repeat the secret sooner or
/// later.
public enum Reason {
  /// A password, code, seed phrase, private key or API secret.
  CREDENTIALS,
  /// The picture or number of an identity document.
  IDENTITY_DOCUMENT,
  /// A card or bank account.
  PAYMENT,
  /// Something about a person who did not want it here.
  PERSONAL,
  /// Meant for somebody else.
  WRONG_RECIPIENT,
  /// Abuse.
  ABUSE,
  OTHER;

  /// The word in the database and in texts.
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /// The reason of a code.
  public static Optional<Reason> find(String code) {
    return Arrays.stream(values()).filter(r -> r.code().equals(code)).findFirst();
  }
}
