package dev.steward.platform.token;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.function.Supplier;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/// Signs short values so that they can go out into the world and be believed when they come back.
///
/// HMAC-SHA256 with a key of its own for each purpose (derived from the desk's signing key), so a
/// value signed for one purpose is worth nothing for another. A signature does not hide the value
/// and does not expire; put the time into what is signed. Safe for use by many threads.
@Component
public class Signer {

  private static final String ALGORITHM = "HmacSHA256";
  private static final int SHORTEST = 10;

  private final Supplier<byte[]> key;

  /// Signs with the key of this desk, which is made when the first signature is.
  @Autowired
  public Signer(KeyFolder keys) {
    this(SingletonSupplier.of(() -> keys.key("signing", 32)));
  }

  private Signer(Supplier<byte[]> key) {
    this.key = key;
  }

  /// Signs with a key that was brought along, as when a backup is read before it is restored.
  public static Signer with(byte[] key) {
    byte[] copy = key.clone();
    return new Signer(() -> copy);
  }

  /// The whole signature, 32 bytes.
  public byte[] sign(String purpose, byte[] value) {
    return mac(mac(key.get(), purpose.getBytes(StandardCharsets.UTF_8)), value);
  }

  /// The signature of a text.
  public byte[] sign(String purpose, String value) {
    return sign(purpose, value.getBytes(StandardCharsets.UTF_8));
  }

  /// Whether the signature, or the beginning of it when it was cut to fit (never under 10 bytes),
  /// is that of the value for this purpose. Takes the same time either way.
  public boolean verify(String purpose, byte[] value, byte[] signature) {
    return signature.length >= SHORTEST
        && signature.length <= 32
        && MessageDigest.isEqual(Arrays.copyOf(sign(purpose, value), signature.length), signature);
  }

  /// Whether the signature is that of the text for this purpose.
  public boolean verify(String purpose, String value, byte[] signature) {
    return verify(purpose, value.getBytes(StandardCharsets.UTF_8), signature);
  }

  private static byte[] mac(byte[] key, byte[] value) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(key, ALGORITHM));
      return mac.doFinal(value);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every JDK has " + ALGORITHM, e);
    }
  }
}
