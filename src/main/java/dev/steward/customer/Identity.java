package dev.steward.customer;

/// One way we know a customer, as stored.
///
/// @param value for sending, in the case it was first written in
/// @param displayName the first name given with it, possibly empty
/// @param trust the highest level ever shown for this identity; says nothing about any one message
public record Identity(
    IdentityId id,
    CustomerId customer,
    IdentityKind kind,
    String value,
    String displayName,
    TrustLevel trust) {}
