package dev.steward.ticket.listing;

/// The number of a view.
public record ViewId(long value) {}
