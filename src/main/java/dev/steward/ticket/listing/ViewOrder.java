package dev.steward.ticket.listing;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// Views put into another order by a button.
final class ViewOrder {
  private ViewOrder() {}

  /// @param move `up-12` or `down-12`; anything else leaves the order as it is
  static List<ViewId> moved(List<ViewId> order, String move) {
    var views = new ArrayList<>(order);
    String[] words = move.split("-", 2);
    boolean named = words.length == 2 && words[1].matches("\\d{1,18}");
    int at = named ? views.indexOf(new ViewId(Long.parseLong(words[1]))) : -1;
    int to = words[0].equals("up") ? at - 1 : at + 1;
    if (at >= 0 && to >= 0 && to < views.size()) {
      Collections.swap(views, at, to);
    }
    return views;
  }
}
