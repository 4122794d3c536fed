package dev.steward.staff.token;

import dev.steward.platform.address.EmailAddress;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;

/// What an `Authorization` header says, before anybody believes it (RFC 6750 section 2.1, RFC
/// 7617).
///
/// @param email for whom the program wants to act
record ApiCredentials(Optional<EmailAddress> email, String token) {
  private static final String TOKEN_MARK = "/token";
  private static final int LONGEST = 1000;

  static Optional<ApiCredentials> parse(String authorization) {
    String header = authorization.strip();
    int space = header.indexOf(' ');
    if (space < 0 || header.length() > LONGEST) {
      return Optional.empty();
    }
    String value = header.substring(space + 1).strip();
    return switch (header.substring(0, space).toLowerCase(Locale.ROOT)) {
      case "bearer" -> Optional.of(new ApiCredentials(Optional.empty(), value));
      case "basic" -> basic(value);
      default -> Optional.empty();
    };
  }

  private static Optional<ApiCredentials> basic(String encoded) {
    String plain;
    try {
      plain = new String(Base64.getDecoder().decode(encoded), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
    int colon = plain.indexOf(':');
    if (colon < 0 || !plain.substring(0, colon).endsWith(TOKEN_MARK)) {
      return Optional.empty(); // passwords are for people at the sign-in page
    }
    String user = plain.substring(0, colon - TOKEN_MARK.length());
    return Optional.of(new ApiCredentials(EmailAddress.find(user), plain.substring(colon + 1)));
  }

  @Override
  public String toString() {
    return "ApiCredentials[***]";
  }
}
