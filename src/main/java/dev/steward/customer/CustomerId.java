package dev.steward.customer;

/// The number of a customer. Agents never have the same one.
public record CustomerId(long value) {}
