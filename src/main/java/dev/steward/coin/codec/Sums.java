package dev.steward.coin.codec;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.zip.CRC32;
import org.bouncycastle.crypto.digests.Blake2bDigest;
import org.bouncycastle.crypto.digests.KeccakDigest;

/// The hashes and check sums that addresses carry.
public final class Sums {
  private Sums() {}

  /// SHA-256.
  public static byte[] sha256(byte[] bytes) {
    return jdk("SHA-256", bytes);
  }

  /// SHA-256 of SHA-256.
  public static byte[] sha256Twice(byte[] bytes) {
    return sha256(sha256(bytes));
  }

  /// SHA-512 cut to 256 bits, with its own beginning.
  public static byte[] sha512to256(byte[] bytes) {
    return jdk("SHA-512/256", bytes);
  }

  /// Keccak-256 as Ethereum uses it, which is not SHA3-256.
  public static byte[] keccak256(byte[] bytes) {
    var digest = new KeccakDigest(256);
    digest.update(bytes, 0, bytes.length);
    byte[] out = new byte[32];
    digest.doFinal(out, 0);
    return out;
  }

  /// BLAKE2b of 512 bits.
  public static byte[] blake2b(byte[] bytes) {
    var digest = new Blake2bDigest(512);
    digest.update(bytes, 0, bytes.length);
    byte[] out = new byte[64];
    digest.doFinal(out, 0);
    return out;
  }

  /// CRC-16/XMODEM.
  public static int crc16(byte[] bytes, int length) {
    int crc = 0;
    for (int i = 0; i < length; i++) {
      crc ^= (bytes[i] & 0xff) << 8;
      for (int bit = 0; bit < 8; bit++) {
        crc = (crc & 0x8000) == 0 ? crc << 1 : crc << 1 ^ 0x1021;
      }
      crc &= 0xffff;
    }
    return crc;
  }

  /// CRC-32 as in ZIP.
  public static long crc32(byte[] bytes) {
    var crc = new CRC32();
    crc.update(bytes);
    return crc.getValue();
  }

  private static byte[] jdk(String algorithm, byte[] bytes) {
    try {
      return MessageDigest.getInstance(algorithm).digest(bytes);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
