package dev.steward.audit.tree;

/// Where the hashes of full subtrees come from.
@FunctionalInterface
public interface Subtrees {

  /// The hash of the subtree that stands over 2<sup>level</sup> leaves, beginning with leaf `place`
  /// × 2<sup>level</sup>. Level 0 is the leaves themselves.
  Hash at(int level, long place);
}
