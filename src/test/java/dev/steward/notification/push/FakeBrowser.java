package dev.steward.notification.push;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPrivateKeySpec;
import java.security.spec.ECPublicKeySpec;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.KeyAgreement;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/// The browser's side of RFC 8291, written from the RFC with the JDK alone, so that nothing of the
/// library under test checks itself.
record FakeBrowser(PrivateKey key, byte[] point, byte[] auth) {
  private static final int POINT = 65;

  static FakeBrowser fresh() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
      generator.initialize(new ECGenParameterSpec("secp256r1"));
      KeyPair pair = generator.generateKeyPair();
      byte[] auth = new byte[16];
      new SecureRandom().nextBytes(auth);
      return new FakeBrowser(pair.getPrivate(), bytes((ECPublicKey) pair.getPublic()), auth);
    } catch (GeneralSecurityException e) {
      throw new AssertionError(e);
    }
  }

  /// With keys that were written down, as in the RFC's example.
  static FakeBrowser of(String scalar, String point, String auth) {
    try {
      var spec = new ECPrivateKeySpec(new BigInteger(1, decode(scalar)), curve());
      PrivateKey key = KeyFactory.getInstance("EC").generatePrivate(spec);
      return new FakeBrowser(key, decode(point), decode(auth));
    } catch (GeneralSecurityException e) {
      throw new AssertionError(e);
    }
  }

  Subscriptions.Offer offer(String endpoint) {
    return new Subscriptions.Offer(endpoint, encode(point), encode(auth), "Firefox/130.0 Linux");
  }

  /// What a body says (RFC 8188, one record, keyed as RFC 8291 has it).
  String read(byte[] body) {
    try {
      ByteBuffer buffer = ByteBuffer.wrap(body);
      byte[] salt = new byte[16];
      buffer.get(salt);
      buffer.getInt();
      byte[] theirs = new byte[buffer.get()];
      buffer.get(theirs);
      byte[] sealed = new byte[buffer.remaining()];
      buffer.get(sealed);
      KeyAgreement agreement = KeyAgreement.getInstance("ECDH");
      agreement.init(key);
      agreement.doPhase(publicKey(theirs), true);
      byte[] info = join("WebPush: info\0".getBytes(StandardCharsets.US_ASCII), point, theirs);
      byte[] ikm = hkdf(auth, agreement.generateSecret(), info, 32);
      byte[] cek = hkdf(salt, ikm, label("Content-Encoding: aes128gcm\0"), 16);
      byte[] nonce = hkdf(salt, ikm, label("Content-Encoding: nonce\0"), 12);
      Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
      cipher.init(
          Cipher.DECRYPT_MODE, new SecretKeySpec(cek, "AES"), new GCMParameterSpec(128, nonce));
      byte[] padded = cipher.doFinal(sealed);
      int end = padded.length - 1;
      while (padded[end] == 0) {
        end--;
      }
      if (padded[end] != 2) {
        throw new AssertionError("Not a last record");
      }
      return new String(padded, 0, end, StandardCharsets.UTF_8);
    } catch (GeneralSecurityException e) {
      throw new AssertionError(e);
    }
  }

  /// A public key from its uncompressed point.
  static PublicKey publicKey(byte[] point) throws GeneralSecurityException {
    if (point.length != POINT || point[0] != 4) {
      throw new AssertionError("Not an uncompressed point");
    }
    var place =
        new ECPoint(
            new BigInteger(1, Arrays.copyOfRange(point, 1, 33)),
            new BigInteger(1, Arrays.copyOfRange(point, 33, POINT)));
    return KeyFactory.getInstance("EC").generatePublic(new ECPublicKeySpec(place, curve()));
  }

  static byte[] decode(String text) {
    return Base64.getUrlDecoder().decode(text);
  }

  static String encode(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  private static ECParameterSpec curve() throws GeneralSecurityException {
    AlgorithmParameters parameters = AlgorithmParameters.getInstance("EC");
    parameters.init(new ECGenParameterSpec("secp256r1"));
    return parameters.getParameterSpec(ECParameterSpec.class);
  }

  private static byte[] bytes(ECPublicKey key) {
    return join(new byte[] {4}, field(key.getW().getAffineX()), field(key.getW().getAffineY()));
  }

  private static byte[] field(BigInteger number) {
    byte[] bytes = number.toByteArray();
    byte[] field = new byte[32];
    int length = Math.min(32, bytes.length);
    System.arraycopy(bytes, bytes.length - length, field, 32 - length, length);
    return field;
  }

  private static byte[] hkdf(byte[] salt, byte[] secret, byte[] info, int length)
      throws GeneralSecurityException {
    byte[] key = hmac(salt, secret);
    return Arrays.copyOf(hmac(key, join(info, new byte[] {1})), length);
  }

  private static byte[] hmac(byte[] key, byte[] value) throws GeneralSecurityException {
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(key, "HmacSHA256"));
    return mac.doFinal(value);
  }

  private static byte[] label(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  private static byte[] join(byte[]... parts) {
    int length = Arrays.stream(parts).mapToInt(part -> part.length).sum();
    ByteBuffer all = ByteBuffer.allocate(length);
    Arrays.stream(parts).forEach(all::put);
    return all.array();
  }
}
