package dev.steward.shield.finding;

/// Where a secret stands.
///
/// @param proved whether a sum or a key pair shows that it is one; otherwise the words around it do
public record Span(SecretKind kind, int start, int end, boolean proved) {

  boolean overlaps(Span other) {
    return start < other.end && other.start < end;
  }
}
