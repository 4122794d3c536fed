package dev.steward.customer;

import java.util.Comparator;

/// By what an identity is found again. Ordered, so that all who make several make them in one
/// order.
record IdentityKey(IdentityKind kind, String normalised) implements Comparable<IdentityKey> {
  private static final Comparator<IdentityKey> ORDER =
      Comparator.comparing(IdentityKey::kind).thenComparing(IdentityKey::normalised);

  @Override
  public int compareTo(IdentityKey other) {
    return ORDER.compare(this, other);
  }
}
