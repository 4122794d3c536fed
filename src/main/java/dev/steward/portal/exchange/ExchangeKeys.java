package dev.steward.portal.exchange;

import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.OctetKeyPair;
import com.nimbusds.jose.jwk.OctetSequenceKey;
import dev.steward.platform.error.Refusal;
import dev.steward.platform.token.KeyFolder;
import dev.steward.portal.PortalError;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.text.ParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/// The keys of the exchange. A shared secret lies in the database sealed with a key of the home.
@Component
public class ExchangeKeys {
  private static final String CIPHER = "AES/GCM/NoPadding";
  private static final int NONCE = 12;
  private static final int TAG = 128;
  private static final int SHORTEST_SECRET = 32;

  private final KeyRepository repository;
  private final KeyFolder keys;
  private final SecureRandom random;

  ExchangeKeys(KeyRepository repository, KeyFolder keys, SecureRandom random) {
    this.repository = repository;
    this.keys = keys;
    this.random = random;
  }

  /// The key of a name that is in use.
  Optional<ExchangeKey> find(String kid) {
    return repository
        .find(kid)
        .map(key ->
            key.algorithm().equals("HS256")
                ? new ExchangeKey(key.kid(), "HS256", open(key.material()), key.issuer())
                : key);
  }

  /// All of them, a line each, without what is secret.
  public List<String> list() {
    return repository.list();
  }

  /// Adds a key.
  ///
  /// @param jwk a JSON Web Key (RFC 7517) with its `kid`: Ed25519, P-256, or an octet sequence of
  ///   32 bytes or more
  ///
  /// @throws Refusal [PortalError#BAD_KEY]
  public String add(String jwk, String issuer) {
    ExchangeKey key = read(jwk, issuer);
    if (!repository.add(key)) {
      throw new Refusal(PortalError.BAD_KEY, "kid " + key.kid() + " is taken");
    }
    return key.kid();
  }

  /// Takes a key out of use at once.
  public boolean retire(String kid) {
    return repository.retire(kid);
  }

  private ExchangeKey read(String text, String issuer) {
    try {
      JWK jwk = JWK.parse(text);
      String kid = jwk.getKeyID();
      if (kid == null || kid.isBlank() || issuer.isBlank()) {
        throw new Refusal(PortalError.BAD_KEY, "kid and issuer are needed");
      }
      if (jwk instanceof OctetSequenceKey secret
          && secret.toByteArray().length >= SHORTEST_SECRET) {
        return new ExchangeKey(kid, "HS256", seal(secret.toByteArray()), issuer);
      } else if (jwk instanceof OctetKeyPair pair && Curve.Ed25519.equals(pair.getCurve())) {
        return new ExchangeKey(kid, "EdDSA", bytes(pair.toPublicJWK()), issuer);
      } else if (jwk instanceof ECKey ec && Curve.P_256.equals(ec.getCurve())) {
        return new ExchangeKey(kid, "ES256", bytes(ec.toPublicJWK()), issuer);
      }
      throw new Refusal(PortalError.BAD_KEY, "Ed25519, P-256, or 32 bytes of secret");
    } catch (ParseException e) {
      throw new Refusal(PortalError.BAD_KEY, "not a JWK");
    }
  }

  private static byte[] bytes(JWK key) {
    return key.toJSONString().getBytes(StandardCharsets.UTF_8);
  }

  private byte[] seal(byte[] secret) {
    byte[] nonce = new byte[NONCE];
    random.nextBytes(nonce);
    byte[] sealed = crypt(Cipher.ENCRYPT_MODE, nonce, secret);
    byte[] both = Arrays.copyOf(nonce, NONCE + sealed.length);
    System.arraycopy(sealed, 0, both, NONCE, sealed.length);
    return both;
  }

  private byte[] open(byte[] both) {
    return crypt(
        Cipher.DECRYPT_MODE,
        Arrays.copyOf(both, NONCE),
        Arrays.copyOfRange(both, NONCE, both.length));
  }

  private byte[] crypt(int mode, byte[] nonce, byte[] bytes) {
    try {
      Cipher cipher = Cipher.getInstance(CIPHER);
      cipher.init(
          mode,
          new SecretKeySpec(keys.key("exchange-keys", 32), "AES"),
          new GCMParameterSpec(TAG, nonce));
      return cipher.doFinal(bytes);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("a key of the exchange cannot be opened", e);
    }
  }
}
