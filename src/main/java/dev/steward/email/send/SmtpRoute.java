package dev.steward.email.send;

import dev.steward.email.mailbox.Secret;
import dev.steward.email.mailbox.SmtpAccount;
import dev.steward.email.mailbox.TlsMode;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// A mail server that takes our mail, and how to talk to it.
///
/// @param mechanism the one to sign in with; absent for the best that is offered
record SmtpRoute(
    String host,
    int port,
    Security security,
    Optional<SmtpAccount.SignIn> signIn,
    Optional<String> mechanism) {

  enum Security {
    /// TLS from the first byte (RFC 8314).
    IMPLICIT,
    /// STARTTLS must be offered and the certificate must be right (RFC 3207).
    REQUIRED,
    /// STARTTLS where offered, whatever the certificate: against listening only.
    OPPORTUNISTIC,
    NONE
  }

  static SmtpRoute of(SmtpAccount account) {
    Security security =
        switch (account.tls()) {
          case TlsMode mode when mode == TlsMode.IMPLICIT -> Security.IMPLICIT;
          case TlsMode mode when mode == TlsMode.STARTTLS -> Security.REQUIRED;
          case TlsMode _ -> Security.NONE;
        };
    return new SmtpRoute(
        account.host(), account.port(), security, account.signIn(), Optional.empty());
  }

  /// Reads `smtp://[user:password@]host[:port][?tls=required|opportunistic|none][&auth=xoauth2]`,
  /// or `smtps://…`. Without `tls`, STARTTLS is required except towards this machine.
  ///
  /// @throws IllegalArgumentException if it is no such address; the message does not repeat it, as
  ///   it may hold a password
  static SmtpRoute of(String url) {
    URI address = parse(url);
    String scheme = Optional.ofNullable(address.getScheme()).orElse("").toLowerCase(Locale.ROOT);
    String host = Optional.ofNullable(address.getHost()).orElse("").replaceAll("^\\[|]$", "");
    if (host.isEmpty() || !(scheme.equals("smtp") || scheme.equals("smtps"))) {
      throw new IllegalArgumentException(
          "not an SMTP address: smtp://host:port or smtps://host:port");
    }
    Map<String, String> options = options(address.getRawQuery());
    Optional<SmtpAccount.SignIn> signIn = signIn(address.getRawUserInfo());
    int port = port(address.getPort(), scheme, signIn.isPresent());
    return new SmtpRoute(
        host,
        port,
        security(scheme, host, options.get("tls")),
        signIn,
        Optional.ofNullable(options.get("auth")).map(a -> a.toUpperCase(Locale.ROOT)));
  }

  boolean isLoopback() {
    return isLoopback(host);
  }

  /// For people and logs, without the password.
  @Override
  public String toString() {
    return host + ":" + port;
  }

  private static URI parse(String url) {
    try {
      return URI.create(url.strip());
    } catch (IllegalArgumentException _) {
      throw new IllegalArgumentException(
          "not an SMTP address: smtp://host:port or smtps://host:port");
    }
  }

  private static Security security(
      String scheme, String host, @org.jspecify.annotations.Nullable String tls) {
    if (scheme.equals("smtps")) {
      return Security.IMPLICIT;
    }
    return switch (tls) {
      case null -> isLoopback(host) ? Security.NONE : Security.REQUIRED;
      case "required" -> Security.REQUIRED;
      case "opportunistic" -> Security.OPPORTUNISTIC;
      case "none" -> Security.NONE;
      default -> throw new IllegalArgumentException("tls is required, opportunistic or none");
    };
  }

  private static int port(int given, String scheme, boolean signsIn) {
    if (given > 0) {
      return given;
    }
    return scheme.equals("smtps") ? 465 : signsIn ? 587 : 25;
  }

  private static Optional<SmtpAccount.SignIn> signIn(
      @org.jspecify.annotations.Nullable String userInfo) {
    if (userInfo == null) {
      return Optional.empty();
    }
    int colon = userInfo.indexOf(':');
    String user = decoded(colon < 0 ? userInfo : userInfo.substring(0, colon));
    String secret = colon < 0 ? "" : decoded(userInfo.substring(colon + 1));
    return Optional.of(new SmtpAccount.SignIn(user, new Secret(secret)));
  }

  private static Map<String, String> options(@org.jspecify.annotations.Nullable String query) {
    return Arrays.stream((query == null ? "" : query).split("&"))
        .filter(option -> option.contains("="))
        .collect(
            Collectors.toMap(
                option -> option.substring(0, option.indexOf('=')).toLowerCase(Locale.ROOT),
                option -> decoded(option.substring(option.indexOf('=') + 1)),
                (_, last) -> last));
  }

  /// A plus sign is a plus sign here, as passwords and addresses have them.
  private static String decoded(String text) {
    return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
  }

  private static boolean isLoopback(String host) {
    return host.equalsIgnoreCase("localhost") || host.startsWith("127.") || host.equals("::1");
  }
}
