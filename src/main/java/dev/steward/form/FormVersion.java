package dev.steward.form;

/// One published form, or a draft of it.
///
/// @param code of its request type
/// @param number counts the versions of one form from 1
public record FormVersion(long id, String code, int number, FormDefinition definition) {}
