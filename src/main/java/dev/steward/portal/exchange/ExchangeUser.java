package dev.steward.portal.exchange;

import java.util.Optional;

/// Whom the exchange vouches for.
///
/// @param email an address the exchange has verified
public record ExchangeUser(String uid, Optional<String> email, String name) {}
