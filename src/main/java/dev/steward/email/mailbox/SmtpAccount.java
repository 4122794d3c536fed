package dev.steward.email.mailbox;

import java.util.Optional;

/// A mailbox's own way out, used instead of the desk's.
public record SmtpAccount(String host, int port, TlsMode tls, Optional<SignIn> signIn) {

  /// User and password.
  public record SignIn(String user, Secret secret) {}
}
