package dev.steward.exchange.signing;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// What signs, or checks what was signed.
public sealed interface SigningKey {

  /// A secret both sides know (`hmac-sha256`).
  record Shared(byte[] secret) implements SigningKey {
    public Shared {
      if (secret.length < 32) {
        throw new IllegalArgumentException("a shared secret has 32 bytes or more");
      }
    }
  }

  /// The desk's own key (`ed25519`).
  record Own(PrivateKey key) implements SigningKey {}

  /// The other side's view of an own key.
  record Public(PublicKey key) implements SigningKey {}

  /// An Ed25519 key in PKCS #8.
  static SigningKey own(byte[] pkcs8) {
    try {
      return new Own(
          KeyFactory.getInstance("Ed25519").generatePrivate(new PKCS8EncodedKeySpec(pkcs8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalArgumentException("no Ed25519 key in PKCS #8", e);
    }
  }

  /// An Ed25519 public key in X.509.
  static SigningKey ofPublic(byte[] x509) {
    try {
      return new Public(
          KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(x509)));
    } catch (GeneralSecurityException e) {
      throw new IllegalArgumentException("no Ed25519 key in X.509", e);
    }
  }

  /// Its name in the registry of RFC 9421.
  default String algorithm() {
    return this instanceof Shared ? "hmac-sha256" : "ed25519";
  }

  /// Signs a signature base.
  default byte[] sign(String base) {
    byte[] bytes = base.getBytes(StandardCharsets.UTF_8);
    try {
      return switch (this) {
        case Shared(byte[] secret) -> mac(secret, bytes);
        case Own(PrivateKey key) -> {
          Signature signature = Signature.getInstance("Ed25519");
          signature.initSign(key);
          signature.update(bytes);
          yield signature.sign();
        }
        case Public _ -> throw new IllegalStateException("a public key does not sign");
      };
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /// Whether these bytes sign the base.
  default boolean verifies(String base, byte[] signature) {
    byte[] bytes = base.getBytes(StandardCharsets.UTF_8);
    try {
      return switch (this) {
        case Shared(byte[] secret) -> MessageDigest.isEqual(mac(secret, bytes), signature);
        case Own _ -> throw new IllegalStateException("check with the public key");
        case Public(PublicKey key) -> {
          Signature check = Signature.getInstance("Ed25519");
          check.initVerify(key);
          check.update(bytes);
          yield check.verify(signature);
        }
      };
    } catch (GeneralSecurityException _) {
      return false;
    }
  }

  private static byte[] mac(byte[] secret, byte[] bytes) throws GeneralSecurityException {
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(secret, "HmacSHA256"));
    return mac.doFinal(bytes);
  }
}
