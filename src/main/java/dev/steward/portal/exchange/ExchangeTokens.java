package dev.steward.portal.exchange;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.crypto.Ed25519Verifier;
import com.nimbusds.jose.crypto.MACVerifier;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.OctetKeyPair;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import dev.steward.platform.BaseUrl;
import dev.steward.platform.address.EmailAddress;
import dev.steward.platform.token.Tokens;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Date;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Reads the tokens by which the exchange vouches for its users. Claims: `iss` as the key says,
/// `aud` our base URL, `exp` within ten minutes, `jti` never seen before, `sub` the UID; `email`
/// counts only beside `email_verified: true`.
@Component
public class ExchangeTokens {
  private static final int LONGEST = 4_000;
  private static final Duration LIFE = Duration.ofMinutes(10);
  private static final Duration SKEW = Duration.ofSeconds(60);
  private static final Pattern UID = Pattern.compile("[0-9A-Za-z_-]{1,64}");

  private final ExchangeKeys keys;
  private final KeyRepository repository;
  private final BaseUrl baseUrl;
  private final InstantSource clock;

  ExchangeTokens(
      ExchangeKeys keys, KeyRepository repository, BaseUrl baseUrl, InstantSource clock) {
    this.keys = keys;
    this.repository = repository;
    this.baseUrl = baseUrl;
    this.clock = clock;
  }

  /// Whom the token vouches for, the first time it is shown; empty for anything that is not exactly
  /// right, without a word why.
  @Transactional
  public Optional<ExchangeUser> accept(String token) {
    try {
      return token.length() > LONGEST ? Optional.empty() : read(SignedJWT.parse(token));
    } catch (ParseException | JOSEException | IllegalArgumentException notOurs) {
      return Optional.empty();
    }
  }

  private Optional<ExchangeUser> read(SignedJWT token) throws ParseException, JOSEException {
    String kid = token.getHeader().getKeyID();
    Optional<ExchangeKey> key = kid == null ? Optional.empty() : keys.find(kid);
    if (key.isEmpty()
        || !key.get().algorithm().equals(token.getHeader().getAlgorithm().getName())
        || token.getHeader().getCriticalParams() != null
        || !token.verify(verifier(key.get()))) {
      return Optional.empty();
    }
    JWTClaimsSet claims = token.getJWTClaimsSet();
    return isRight(claims, key.get()) ? Optional.of(user(claims)) : Optional.empty();
  }

  private static JWSVerifier verifier(ExchangeKey key) throws ParseException, JOSEException {
    String material = new String(key.material(), StandardCharsets.UTF_8);
    return switch (key.algorithm()) {
      case "EdDSA" -> new Ed25519Verifier(OctetKeyPair.parse(material));
      case "ES256" -> new ECDSAVerifier(ECKey.parse(material));
      default -> new MACVerifier(key.material());
    };
  }

  private boolean isRight(JWTClaimsSet claims, ExchangeKey key) {
    Instant now = clock.instant();
    Date expires = claims.getExpirationTime();
    Date notBefore = claims.getNotBeforeTime();
    String jti = claims.getJWTID();
    String uid = claims.getSubject();
    if (expires == null || jti == null || jti.isBlank() || uid == null) {
      return false;
    }
    Instant until = expires.toInstant();
    return key.issuer().equals(claims.getIssuer())
        && claims.getAudience().contains(baseUrl.value())
        && UID.matcher(uid).matches()
        && until.plus(SKEW).isAfter(now)
        && until.isBefore(now.plus(LIFE).plus(SKEW))
        && (notBefore == null || notBefore.toInstant().isBefore(now.plus(SKEW)))
        && repository.use(Tokens.hash(key.kid() + " " + jti), until.plus(SKEW).plus(SKEW));
  }

  private static ExchangeUser user(JWTClaimsSet claims) throws ParseException {
    boolean verified = Boolean.TRUE.equals(claims.getBooleanClaim("email_verified"));
    Optional<String> email =
        Optional.ofNullable(claims.getStringClaim("email"))
            .filter(_ -> verified)
            .filter(each -> EmailAddress.find(each).isPresent());
    return new ExchangeUser(
        claims.getSubject(), email, Optional.ofNullable(claims.getStringClaim("name")).orElse(""));
  }
}
