package dev.steward.staff.secondfactor;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/// The arithmetic of RFC 6238: which time step, if any, a code belongs to.
final class TimeCode {
  static final int SECRET_BYTES = 20;
  static final int DIGITS = 6;

  /// Clocks of phones are off, and people type slowly: one step either way (RFC 6238 section 5.2).
  private static final int STEPS_OFF = 1;

  private static final TimeBasedOneTimePasswordGenerator GENERATOR =
      new TimeBasedOneTimePasswordGenerator();

  private final SecretKey key;

  TimeCode(byte[] secret) {
    this.key = new SecretKeySpec(secret, GENERATOR.getAlgorithm());
  }

  OptionalLong step(String code, Instant now) {
    long present = stepAt(now);
    return LongStream.rangeClosed(present - STEPS_OFF, present + STEPS_OFF)
        .filter(step ->
            MessageDigest.isEqual(
                at(step).getBytes(java.nio.charset.StandardCharsets.US_ASCII),
                code.getBytes(java.nio.charset.StandardCharsets.UTF_8)))
        .findFirst();
  }

  static long stepAt(Instant now) {
    return now.getEpochSecond() / GENERATOR.getTimeStep().toSeconds();
  }

  String at(long step) {
    try {
      Instant within = Instant.ofEpochSecond(step * GENERATOR.getTimeStep().toSeconds());
      return GENERATOR.generateOneTimePasswordString(key, within, java.util.Locale.ROOT);
    } catch (InvalidKeyException e) {
      throw new IllegalStateException(e);
    }
  }
}
