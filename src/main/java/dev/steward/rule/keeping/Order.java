package dev.steward.rule.keeping;

import dev.steward.rule.RuleId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// Moves rules in their order.
final class Order {
  private Order() {}

  /// The order after one rule went a step; as it was where there is no room or no such rule.
  static List<RuleId> moved(List<RuleId> order, RuleId one, int step) {
    var moved = new ArrayList<>(order);
    int from = moved.indexOf(one);
    int to = from + step;
    if (from >= 0 && to >= 0 && to < moved.size()) {
      Collections.swap(moved, from, to);
    }
    return moved;
  }
}
