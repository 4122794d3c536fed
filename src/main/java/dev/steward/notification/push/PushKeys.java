package dev.steward.notification.push;

import com.zerodeplibs.webpush.VAPIDKeyPair;
import com.zerodeplibs.webpush.VAPIDKeyPairs;
import com.zerodeplibs.webpush.jwt.VAPIDJWTParam;
import com.zerodeplibs.webpush.key.PrivateKeySources;
import com.zerodeplibs.webpush.key.PublicKeySources;
import dev.steward.platform.BaseUrl;
import dev.steward.platform.token.KeyFolder;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.time.Duration;
import java.time.InstantSource;
import java.util.function.Supplier;
import org.bouncycastle.jce.ECNamedCurveTable;
import org.bouncycastle.jce.spec.ECNamedCurveParameterSpec;
import org.bouncycastle.jce.spec.ECNamedCurveSpec;
import org.bouncycastle.math.ec.ECPoint;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/// The keys by which push services know this desk (VAPID, RFC 8292): on P-256, from the secret
/// `push` in the key folder, so that processes with the same keys are the same desk. A new key
/// makes every subscription worthless; people then subscribe again.
@Component
class PushKeys {
  private static final String CURVE = "secp256r1";

  /// Push services refuse more than a day.
  private static final Duration LIFE = Duration.ofHours(12);

  private final Supplier<VAPIDKeyPair> pair;
  private final BaseUrl baseUrl;
  private final InstantSource clock;

  PushKeys(KeyFolder keys, BaseUrl baseUrl, InstantSource clock) {
    this.pair = SingletonSupplier.of(() -> pair(keys.key("push", 32)));
    this.baseUrl = baseUrl;
    this.clock = clock;
  }

  /// What browsers need to subscribe: the point, uncompressed, in base64url.
  String publicKey() {
    return pair.get().extractPublicKeyInUncompressedFormAsString();
  }

  /// The `Authorization` of a request to an endpoint.
  String authorization(String endpoint) {
    return pair.get()
        .generateAuthorizationHeaderValue(
            VAPIDJWTParam.getBuilder()
                .resourceURLString(endpoint)
                .expirationTime(clock.instant().plus(LIFE))
                .subject(baseUrl.of(""))
                .build());
  }

  private static VAPIDKeyPair pair(byte[] secret) {
    ECNamedCurveParameterSpec curve = ECNamedCurveTable.getParameterSpec(CURVE);
    BigInteger scalar =
        new BigInteger(1, secret).mod(curve.getN().subtract(BigInteger.ONE)).add(BigInteger.ONE);
    ECPoint point = curve.getG().multiply(scalar).normalize();
    var spec =
        new ECNamedCurveSpec(CURVE, curve.getCurve(), curve.getG(), curve.getN(), curve.getH());
    var place =
        new java.security.spec.ECPoint(
            point.getAffineXCoord().toBigInteger(), point.getAffineYCoord().toBigInteger());
    try {
      KeyFactory factory = KeyFactory.getInstance("EC");
      var theirs =
          (ECPublicKey) factory.generatePublic(new java.security.spec.ECPublicKeySpec(place, spec));
      var ours =
          (ECPrivateKey)
              factory.generatePrivate(new java.security.spec.ECPrivateKeySpec(scalar, spec));
      return VAPIDKeyPairs.of(
          PrivateKeySources.ofECPrivateKey(ours), PublicKeySources.ofECPublicKey(theirs));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every JDK has P-256", e);
    }
  }
}
