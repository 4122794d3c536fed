package dev.steward.coin;

import java.math.BigDecimal;
import java.util.Optional;

/// An asset on a network.
///
/// @param network its code
/// @param contract the address of the token; empty for the network's own coin
/// @param decimals how many places an amount has
/// @param minimum the smallest deposit that is credited
/// @param confirmations how many blocks must follow before it is
public record Listing(
    String network,
    Optional<String> contract,
    int decimals,
    BigDecimal minimum,
    int confirmations) {}
