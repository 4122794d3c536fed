package dev.steward.audit.tree;

import java.util.List;

/// Checks proofs, with nothing but the proof and the roots (RFC 9162, 2.1.3.2 and 2.1.4.2). Bad
/// input is a proof that does not hold, never an exception.
public final class Proofs {

  private Proofs() {}

  /// Whether this leaf is the one at `position` of the log with this size and root.
  public static boolean includes(Hash root, long size, long position, Hash leaf, List<Hash> path) {
    if (position < 0 || position >= size) {
      return false;
    }
    long place = position;
    long last = size - 1;
    Hash hash = leaf;
    for (Hash beside : path) {
      if (last == 0) {
        return false;
      }
      if (place % 2 == 1 || place == last) {
        hash = Hash.node(beside, hash);
        while (place % 2 == 0 && place != 0) {
          place >>= 1;
          last >>= 1;
        }
      } else {
        hash = Hash.node(hash, beside);
      }
      place >>= 1;
      last >>= 1;
    }
    return last == 0 && hash.equals(root);
  }

  /// Whether the log with the newer root has grown from the one with the older root.
  public static boolean consistent(
      Hash olderRoot, long older, Hash newerRoot, long newer, List<Hash> path) {
    if (older < 0 || older > newer) {
      return false;
    } else if (older == newer) {
      return path.isEmpty() && olderRoot.equals(newerRoot);
    } else if (older == 0) {
      return path.isEmpty() && olderRoot.equals(Hash.EMPTY);
    }
    boolean whole = Long.bitCount(older) == 1;
    if (path.isEmpty() && !whole) {
      return false;
    }
    Hash first = whole ? olderRoot : path.getFirst();
    List<Hash> rest = whole ? path : path.subList(1, path.size());
    return climb(first, rest, older, newer, olderRoot, newerRoot);
  }

  private static boolean climb(
      Hash start, List<Hash> path, long older, long newer, Hash olderRoot, Hash newerRoot) {
    long place = older - 1;
    long last = newer - 1;
    while (place % 2 == 1) {
      place >>= 1;
      last >>= 1;
    }
    Hash inOlder = start;
    Hash inNewer = start;
    for (Hash beside : path) {
      if (last == 0) {
        return false;
      }
      if (place % 2 == 1 || place == last) {
        inOlder = Hash.node(beside, inOlder);
        inNewer = Hash.node(beside, inNewer);
        while (place % 2 == 0 && place != 0) {
          place >>= 1;
          last >>= 1;
        }
      } else {
        inNewer = Hash.node(inNewer, beside);
      }
      place >>= 1;
      last >>= 1;
    }
    return last == 0 && inOlder.equals(olderRoot) && inNewer.equals(newerRoot);
  }
}
