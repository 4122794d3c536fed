package dev.steward.ticket.condition;

/// What is wrong with a condition.
///
/// @param index its place among [Conditions#stream]
/// @param key message key that says what, with the field's code as its argument
public record Flaw(int index, String key, String field) {}
