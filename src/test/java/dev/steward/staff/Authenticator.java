package dev.steward.staff;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.math.BigInteger;
import java.security.InvalidKeyException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import javax.crypto.spec.SecretKeySpec;

/** The app on a phone: knows a secret in base32 and tells the code of a moment. */
public final class Authenticator {
  private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
  private static final TimeBasedOneTimePasswordGenerator GENERATOR =
      new TimeBasedOneTimePasswordGenerator();

  private final SecretKeySpec key;

  public Authenticator(String base32) {
    BigInteger bits = BigInteger.ZERO;
    for (char letter : base32.toCharArray()) {
      bits = bits.shiftLeft(5).or(BigInteger.valueOf(ALPHABET.indexOf(letter)));
    }
    byte[] bytes = new byte[base32.length() * 5 / 8];
    byte[] raw = bits.shiftRight(base32.length() * 5 % 8).toByteArray();
    int length = Math.min(raw.length, bytes.length);
    System.arraycopy(raw, raw.length - length, bytes, bytes.length - length, length);
    this.key = new SecretKeySpec(Arrays.copyOf(bytes, bytes.length), GENERATOR.getAlgorithm());
  }

  public String code(Instant at) {
    try {
      return GENERATOR.generateOneTimePasswordString(key, at, Locale.ROOT);
    } catch (InvalidKeyException e) {
      throw new IllegalStateException(e);
    }
  }
}
