package dev.steward.ticket.condition;

/// A value to choose.
///
/// @param text in the reader's language
public record Choice(String value, String text) {}
