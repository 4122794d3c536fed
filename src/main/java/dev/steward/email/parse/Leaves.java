package dev.steward.email.parse;

import dev.steward.email.parse.mime.Budget;
import dev.steward.email.parse.mime.Entity;
import java.util.ArrayList;
import java.util.List;

/// Numbers the leaves of a tree the way IMAP does (RFC 9051 6.4.5): the only part of a simple mail
/// is `1`, children count from 1, a nested message at `2` has its parts at `2.1`, `2.2`.
final class Leaves {
  private final Budget budget;
  private final String hint;
  private final List<Leaf> all = new ArrayList<>();
  private int deepest = 1;

  Leaves(Entity root, String hint, Budget budget) {
    this.hint = hint;
    this.budget = budget;
    if (root.kind() == Entity.Kind.MULTIPART) {
      children(root, "", 1, false);
    } else {
      visit(root, "1", 1, false);
    }
  }

  List<Leaf> all() {
    return all;
  }

  int deepest() {
    return deepest;
  }

  Leaf of(Entity entity) {
    for (var leaf : all) {
      if (leaf.entity() == entity) {
        return leaf;
      }
    }
    throw new IllegalStateException("not a leaf of this tree");
  }

  private void visit(Entity entity, String path, int depth, boolean nested) {
    deepest = Math.max(deepest, depth);
    switch (entity.kind()) {
      case LEAF -> all.add(new Leaf(path, entity, nested, hint, budget));
      case MULTIPART -> children(entity, path + ".", depth, nested);
      case MESSAGE -> {
        all.add(new Leaf(path, entity, nested, hint, budget));
        var root = entity.children().getFirst();
        if (root.kind() == Entity.Kind.MULTIPART) {
          children(root, path + ".", depth + 1, true);
        } else {
          visit(root, path + ".1", depth + 1, true);
        }
      }
    }
  }

  private void children(Entity multipart, String prefix, int depth, boolean nested) {
    int number = 1;
    for (var child : multipart.children()) {
      visit(child, prefix + number, depth + 1, nested);
      number++;
    }
  }
}
