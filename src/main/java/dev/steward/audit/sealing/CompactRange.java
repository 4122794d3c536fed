package dev.steward.audit.sealing;

import dev.steward.audit.tree.Hash;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The root of a log while its leaves pass by, with one hash for each doubling of its size.
final class CompactRange {
  private final List<@Nullable Hash> whole = new ArrayList<>();

  void add(Hash leaf) {
    Hash carried = leaf;
    int level = 0;
    while (level < whole.size()) {
      Hash left = whole.get(level);
      if (left == null) {
        break;
      }
      carried = Hash.node(left, carried);
      whole.set(level, null);
      level++;
    }
    if (level == whole.size()) {
      whole.add(carried);
    } else {
      whole.set(level, carried);
    }
  }

  Hash root() {
    Hash root = null;
    for (Hash left : whole) {
      if (left != null) {
        root = root == null ? left : Hash.node(left, root);
      }
    }
    return root == null ? Hash.EMPTY : root;
  }
}
