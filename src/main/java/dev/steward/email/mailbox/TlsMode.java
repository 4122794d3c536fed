package dev.steward.email.mailbox;

import java.util.Locale;

/// How a connection is encrypted.
public enum TlsMode {
  /// TLS from the first byte (RFC 8314).
  IMPLICIT,
  /// Upgraded by STARTTLS, which must succeed.
  STARTTLS,
  /// Not at all; for a server on the same machine.
  NONE;

  /// The name in the database and in forms.
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// The mode of a code.
  public static TlsMode of(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }
}
