package dev.steward.audit.tree;

import java.util.ArrayList;
import java.util.List;

/// A log as a tree of hashes, at any size it has had. Reads some two subtrees for each doubling of
/// the size; keeps nothing.
public final class Tree {
  private final Subtrees subtrees;

  /// A tree whose full subtrees are there already.
  public Tree(Subtrees subtrees) {
    this.subtrees = subtrees;
  }

  /// The root of the first `size` leaves.
  public Hash root(long size) {
    return size == 0 ? Hash.EMPTY : over(0, size);
  }

  /// What proves that leaf `position` is among the first `size` (RFC 9162, 2.1.3), from below.
  public List<Hash> inclusion(long position, long size) {
    require(position >= 0 && position < size);
    List<Hash> path = new ArrayList<>();
    long from = 0;
    long width = size;
    long wanted = position;
    while (width > 1) {
      long left = half(width);
      if (wanted < left) {
        path.addFirst(over(from + left, width - left));
        width = left;
      } else {
        path.addFirst(over(from, left));
        from += left;
        wanted -= left;
        width -= left;
      }
    }
    return path;
  }

  /// What proves that the first `older` leaves are the beginning of the first `newer` (RFC 9162,
  /// 2.1.4); nothing where that needs no proof.
  public List<Hash> consistency(long older, long newer) {
    require(older >= 0 && older <= newer);
    List<Hash> path = new ArrayList<>();
    if (older == 0 || older == newer) {
      return path;
    }
    long from = 0;
    long width = newer;
    long known = older;
    boolean whole = true;
    while (known != width) {
      long left = half(width);
      if (known <= left) {
        path.addFirst(over(from + left, width - left));
        width = left;
      } else {
        path.addFirst(over(from, left));
        from += left;
        known -= left;
        width -= left;
        whole = false;
      }
    }
    if (!whole) {
      path.addFirst(over(from, width));
    }
    return path;
  }

  /// Over `width` leaves from `from` on; `from` is a multiple of every power of two below `width`.
  private Hash over(long from, long width) {
    if (Long.bitCount(width) == 1) {
      return subtrees.at(Long.numberOfTrailingZeros(width), from / width);
    }
    long left = half(width);
    return Hash.node(over(from, left), over(from + left, width - left));
  }

  /// The largest power of two below this width.
  private static long half(long width) {
    return Long.highestOneBit(width - 1);
  }

  private static void require(boolean inside) {
    if (!inside) {
      throw new IllegalArgumentException("outside the log");
    }
  }
}
