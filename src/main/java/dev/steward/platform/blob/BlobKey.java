package dev.steward.platform.blob;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// The name of a blob: the SHA-256 of its plain bytes, as 64 lower-case hexadecimal digits.
///
/// In the database a blob key is 32 bytes (`bytea`, foreign key to `blob (key)`): bind [#bytes()],
/// read with [#of(byte[])].
public record BlobKey(String sha256Hex) {

  private static final int BYTES = 32;

  /// @throws IllegalArgumentException when this is not a SHA-256 in lower-case hexadecimal
  public BlobKey {
    if (sha256Hex.length() != 2 * BYTES || !sha256Hex.chars().allMatch(BlobKey::isHexDigit)) {
      throw new IllegalArgumentException("Not a SHA-256 in lower-case hexadecimal");
    }
  }

  /// The key with these 32 bytes, as the database gives them.
  public static BlobKey of(byte[] sha256) {
    return new BlobKey(HexFormat.of().formatHex(sha256));
  }

  /// The key that a blob with this content has.
  public static BlobKey ofContent(byte[] content) {
    return of(sha256().digest(content));
  }

  /// The 32 bytes to bind in a statement.
  public byte[] bytes() {
    return HexFormat.of().parseHex(sha256Hex);
  }

  @Override
  public String toString() {
    return sha256Hex;
  }

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }

  private static boolean isHexDigit(int c) {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f');
  }
}
