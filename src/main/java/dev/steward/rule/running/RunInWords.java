package dev.steward.rule.running;

import java.util.List;

/// A run as it is shown.
///
/// @param steps what it did, or wanted to, in the reader's language
/// @param problem why it could not; empty where it could
public record RunInWords(Run run, List<String> steps, String problem) {}
