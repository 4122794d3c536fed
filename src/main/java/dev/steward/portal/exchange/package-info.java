/// Signing customers in by the word of the exchange: a JSON Web Token (RFC 7519) that its own site
/// makes for somebody signed in there. Start at [ExchangeTokens].
///
/// A token names its key (`kid`); the key, not the token, says which algorithm is used, and only
/// EdDSA, ES256 and HS256 are known. Issuer, audience, life (ten minutes at most) and number are
/// checked, and each number counts once. Keys are added and retired beside each other, so that they
/// can be changed without a gap.
@NamedInterface("exchange")
@NullMarked
package dev.steward.portal.exchange;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
