package dev.steward.platform.token;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import org.springframework.stereotype.Component;

/// Makes random tokens and compares them by hash.
///
/// A token is shown once and stored only as [#hash]. The hash is a plain SHA-256: with 128 random
/// bits or more there is nothing to guess, so no salt and no slow hash are needed. Passwords are
/// different; never pass one here. Safe for use by many threads.
@Component
public class Tokens {

  private static final char[] BASE32 = "abcdefghijklmnopqrstuvwxyz234567".toCharArray();
  private static final int MINIMUM_BITS = 128;

  private final SecureRandom random;

  public Tokens(SecureRandom random) {
    this.random = random;
  }

  /// A token of 256 bits for links and headers: 43 characters, `A-Z a-z 0-9 - _`.
  public String link() {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes(256));
  }

  /// A token of at least the given bits (128 or more) in lower-case base32, `a-z 2-7`: survives
  /// mail servers that fold case, and can be read aloud.
  public String caseless(int bits) {
    if (bits < MINIMUM_BITS) {
      throw new IllegalArgumentException("A token has at least 128 bits, not " + bits);
    }
    return base32(bytes(bits));
  }

  /// What to store instead of the token: its SHA-256, 32 bytes.
  public static byte[] hash(String token) {
    return sha256(token.getBytes(StandardCharsets.UTF_8));
  }

  /// Whether the token presented is the one whose hash was stored. Takes the same time either way.
  public static boolean matches(String presented, byte[] storedHash) {
    return MessageDigest.isEqual(hash(presented), storedHash);
  }

  /// SHA-256 of the bytes.
  public static byte[] sha256(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK has SHA-256", e);
    }
  }

  /// The bytes in lower-case base32 without padding (RFC 4648 section 6, in lower case).
  public static String base32(byte[] bytes) {
    var text = new StringBuilder();
    int held = 0;
    int bits = 0;
    for (byte b : bytes) {
      held = (held << 8 | b & 0xff) & 0xfff;
      bits += 8;
      while (bits >= 5) {
        bits -= 5;
        text.append(BASE32[held >> bits & 31]);
      }
    }
    if (bits > 0) {
      text.append(BASE32[held << 5 - bits & 31]);
    }
    return text.toString();
  }

  private byte[] bytes(int bits) {
    byte[] bytes = new byte[(bits + 7) / 8];
    random.nextBytes(bytes);
    return bytes;
  }
}
