package dev.steward.shield;

import dev.steward.shield.finding.SecretKind;
import java.util.Optional;

/// A secret that was taken out; not what it was.
///
/// @param proved whether a sum shows that it is one; otherwise the words around it did
/// @param fingerprint the same for the same secret, keyed with a key of this home; none for numbers
///   that whoever holds the key could guess
public record Removed(SecretKind kind, boolean proved, Optional<String> fingerprint) {}
