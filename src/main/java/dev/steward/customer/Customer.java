package dev.steward.customer;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;

/// A person who asks.
///
/// @param name what they first called themselves, or what an agent corrected it to; possibly empty
/// @param locale the language to answer in, where known
/// @param zone where they are, where known
public record Customer(
    CustomerId id,
    String name,
    Optional<Locale> locale,
    Optional<ZoneId> zone,
    Instant createdAt,
    Instant updatedAt) {}
