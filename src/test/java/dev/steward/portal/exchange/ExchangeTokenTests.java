package dev.steward.portal.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.Ed25519Signer;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.OctetKeyPair;
import com.nimbusds.jose.jwk.OctetSequenceKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.OctetKeyPairGenerator;
import com.nimbusds.jose.jwk.gen.OctetSequenceKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import dev.steward.platform.BaseUrl;
import dev.steward.platform.error.Refusal;
import dev.steward.ticket.World;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class ExchangeTokenTests {
  private static final String ISSUER = "https://exchange.example";
  private static final AtomicInteger number = new AtomicInteger();

  private final ExchangeTokens tokens = World.desk.the(ExchangeTokens.class);
  private final ExchangeKeys keys = World.desk.the(ExchangeKeys.class);
  private final String kid = "key-" + number.incrementAndGet() + UUID.randomUUID();

  @Test
  void takesEachOfTheThreeAlgorithmsOnce() throws JOSEException {
    OctetKeyPair ed = new OctetKeyPairGenerator(Curve.Ed25519).keyID(kid + "e").generate();
    ECKey ec = new ECKeyGenerator(Curve.P_256).keyID(kid + "c").generate();
    OctetSequenceKey secret = new OctetSequenceKeyGenerator(256).keyID(kid + "s").generate();
    keys.add(ed.toPublicJWK().toJSONString(), ISSUER);
    keys.add(ec.toPublicJWK().toJSONString(), ISSUER);
    keys.add(secret.toJSONString(), ISSUER);

    for (String token :
        new String[] {
          signed(JWSAlgorithm.EdDSA, kid + "e", new Ed25519Signer(ed), same()),
          signed(JWSAlgorithm.ES256, kid + "c", new ECDSASigner(ec), same()),
          signed(JWSAlgorithm.HS256, kid + "s", new MACSigner(secret), same())
        }) {
      assertThat(tokens.accept(token)).map(ExchangeUser::uid).contains("20481093");
      assertThat(tokens.accept(token)).as("a second time").isEmpty();
    }
  }

  @Test
  void refusesAWrongClaim() throws JOSEException {
    OctetSequenceKey secret = secret();

    assertRefused(secret, claims -> claims.issuer("https://evil.example"));
    assertRefused(secret, claims -> claims.audience("https://other.example"));
    assertRefused(secret, claims -> claims.expirationTime(in(Duration.ofMinutes(-5))));
    assertRefused(secret, claims -> claims.expirationTime(in(Duration.ofDays(1))));
    assertRefused(secret, claims -> claims.expirationTime(null));
    assertRefused(secret, claims -> claims.notBeforeTime(in(Duration.ofMinutes(5))));
    assertRefused(secret, claims -> claims.jwtID(null));
    assertRefused(secret, claims -> claims.subject(null));
    assertRefused(secret, claims -> claims.subject("1'; drop table"));
  }

  @Test
  void anAddressThatTheExchangeHasNotVerifiedProvesNothing() throws JOSEException {
    OctetSequenceKey secret = secret();

    String token =
        signed(
            JWSAlgorithm.HS256,
            kid,
            new MACSigner(secret),
            claims -> claims.claim("email", "victim@example.com"));

    assertThat(tokens.accept(token).orElseThrow().email()).isEmpty();
  }

  @Test
  void aPublicKeyIsNoSharedSecret() throws JOSEException {
    ECKey ec = new ECKeyGenerator(Curve.P_256).keyID(kid).generate();
    keys.add(ec.toPublicJWK().toJSONString(), ISSUER);
    byte[] known = ec.toPublicJWK().toJSONString().getBytes(StandardCharsets.UTF_8);

    assertThat(tokens.accept(signed(JWSAlgorithm.HS256, kid, new MACSigner(known), same())))
        .isEmpty();
  }

  @Test
  void aTokenWithoutSignatureOrOfAnUnknownKeyIsRefused() throws JOSEException {
    String none =
        part("{\"alg\":\"none\",\"kid\":\"" + kid + "\"}") + "." + part("{\"sub\":\"1\"}") + ".";
    OctetSequenceKey stranger = new OctetSequenceKeyGenerator(256).generate();

    assertThat(tokens.accept(none)).isEmpty();
    assertThat(tokens.accept("")).isEmpty();
    assertThat(tokens.accept("a.b.c")).isEmpty();
    assertThat(tokens.accept(signed(JWSAlgorithm.HS256, "nobody", new MACSigner(stranger), same())))
        .isEmpty();
  }

  @Test
  void aRetiredKeySignsNobodyInAndItsSuccessorDoes() throws JOSEException {
    OctetSequenceKey old = secret();
    OctetSequenceKey fresh = new OctetSequenceKeyGenerator(256).keyID(kid + "2").generate();
    keys.add(fresh.toJSONString(), ISSUER);

    keys.retire(kid);

    assertThat(tokens.accept(signed(JWSAlgorithm.HS256, kid, new MACSigner(old), same())))
        .isEmpty();
    assertThat(tokens.accept(signed(JWSAlgorithm.HS256, kid + "2", new MACSigner(fresh), same())))
        .isPresent();
  }

  @Test
  void aShortSecretIsNoKey() {
    assertThatThrownBy(() -> keys.add("{\"kty\":\"oct\",\"kid\":\"x\",\"k\":\"c2hvcnQ\"}", ISSUER))
        .isInstanceOf(Refusal.class);
  }

  private OctetSequenceKey secret() throws JOSEException {
    OctetSequenceKey secret = new OctetSequenceKeyGenerator(256).keyID(kid).generate();
    keys.add(secret.toJSONString(), ISSUER);
    return secret;
  }

  private void assertRefused(OctetSequenceKey secret, UnaryOperator<JWTClaimsSet.Builder> change)
      throws JOSEException {
    assertThat(tokens.accept(signed(JWSAlgorithm.HS256, kid, new MACSigner(secret), change)))
        .isEmpty();
  }

  private static UnaryOperator<JWTClaimsSet.Builder> same() {
    return UnaryOperator.identity();
  }

  private static String signed(
      JWSAlgorithm algorithm,
      String kid,
      JWSSigner signer,
      UnaryOperator<JWTClaimsSet.Builder> change)
      throws JOSEException {
    var claims =
        new JWTClaimsSet.Builder()
            .issuer(ISSUER)
            .audience(World.desk.the(BaseUrl.class).value())
            .subject("20481093")
            .jwtID(UUID.randomUUID().toString())
            .expirationTime(in(Duration.ofMinutes(5)));
    var token =
        new SignedJWT(
            new JWSHeader.Builder(algorithm).keyID(kid).build(), change.apply(claims).build());
    token.sign(signer);
    return token.serialize();
  }

  private static Date in(Duration duration) {
    return Date.from(Instant.now().plus(duration));
  }

  private static String part(String json) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(json.getBytes(StandardCharsets.UTF_8));
  }
}
