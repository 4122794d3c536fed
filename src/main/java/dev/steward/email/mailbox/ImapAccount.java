package dev.steward.email.mailbox;

import java.util.Locale;
import java.util.Optional;

/// Where a mailbox is fetched from.
///
/// @param secret the password; for XOAUTH2 the access token, or with a token source the refresh
///   token
/// @param tokens where access tokens come from; absent for a password and for a token that is given
///   as it is
public record ImapAccount(
    String host,
    int port,
    TlsMode tls,
    String user,
    Auth auth,
    Secret secret,
    Optional<TokenEndpoint> tokens,
    String folder) {

  /// How the mailbox is opened.
  public enum Auth {
    PASSWORD,
    XOAUTH2;

    /// The name in the database and in forms.
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }

    /// The way of a code.
    public static Auth of(String code) {
      return valueOf(code.toUpperCase(Locale.ROOT));
    }
  }

  /// Where a refresh token is exchanged for an access token (RFC 6749 section 6).
  public record TokenEndpoint(String url, String clientId) {}
}
