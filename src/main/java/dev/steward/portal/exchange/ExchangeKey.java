package dev.steward.portal.exchange;

/// A key by which the exchange signs.
///
/// @param algorithm `EdDSA`, `ES256` or `HS256`
/// @param material a public JWK, or the bytes of a shared secret
public record ExchangeKey(String kid, String algorithm, byte[] material, String issuer) {}
