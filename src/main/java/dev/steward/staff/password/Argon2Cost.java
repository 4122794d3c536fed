package dev.steward.staff.password;

import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;

/// What one guess costs. Argon2id (RFC 9106) with the first choice of the OWASP password storage
/// cheat sheet for small memory: 19 MiB, two passes, one lane.
///
/// @param memoryKib memory of one computation
/// @param passes over that memory
record Argon2Cost(int memoryKib, int passes) {
  static final Argon2Cost PRESENT = new Argon2Cost(19 * 1024, 2);
  static final int SALT_BYTES = 16;
  static final int HASH_BYTES = 32;
  private static final int LANES = 1;

  Argon2PasswordEncoder encoder() {
    return new Argon2PasswordEncoder(SALT_BYTES, HASH_BYTES, LANES, memoryKib, passes);
  }

  /// A well-formed hash with these parameters around the given salt and hash, in the encoded form
  /// of the reference implementation.
  String encoded(byte[] salt, byte[] hash) {
    var base64 = java.util.Base64.getEncoder().withoutPadding();
    return "$argon2id$v=19$m=%d,t=%d,p=%d$%s$%s"
        .formatted(
            memoryKib, passes, LANES, base64.encodeToString(salt), base64.encodeToString(hash));
  }
}
