package dev.steward.staff.secondfactor;

import dev.steward.platform.token.Tokens;
import io.nayuki.qrcodegen.QrCode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/// The `otpauth://` address that authenticator apps scan.
final class KeyUri {
  private static final String ISSUER = "Steward";
  private static final int QUIET_ZONE = 4;

  private KeyUri() {}

  static Enrolment of(String email, byte[] secret) {
    String base32 = Tokens.base32(secret).toUpperCase(Locale.ROOT);
    String uri =
        "otpauth://totp/%s:%s?secret=%s&issuer=%s&algorithm=SHA1&digits=%d&period=30"
            .formatted(ISSUER, encoded(email), base32, ISSUER, TimeCode.DIGITS);
    QrCode code = QrCode.encodeText(uri, QrCode.Ecc.MEDIUM);
    return new Enrolment(base32, uri, path(code), code.size + 2 * QUIET_ZONE);
  }

  private static String path(QrCode code) {
    var path = new StringBuilder();
    for (int y = 0; y < code.size; y++) {
      for (int x = 0; x < code.size; x++) {
        if (code.getModule(x, y)) {
          path.append('M')
              .append(x + QUIET_ZONE)
              .append(',')
              .append(y + QUIET_ZONE)
              .append("h1v1h-1z");
        }
      }
    }
    return path.toString();
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
