package dev.steward.ticket.listing;

import java.util.ArrayList;
import java.util.List;

/// How a view looks.
///
/// @param columns in their order; the subject is always among them
public record Layout(List<Column> columns, Sort sort, boolean descending, Grouping grouping) {
  /// As a list looks where nobody chose.
  public static final Layout USUAL = new Layout(Column.USUAL, Sort.UPDATED, true, Grouping.NONE);

  public Layout {
    var distinct = new ArrayList<>(columns.stream().distinct().toList());
    if (!distinct.contains(Column.SUBJECT)) {
      distinct.add(0, Column.SUBJECT);
    }
    columns = List.copyOf(distinct);
  }

  /// The same in another order.
  public Layout sorted(Sort by, boolean down) {
    return new Layout(columns, by, down, grouping);
  }

  /// The same in an order that is an index of that part.
  Layout fit(Scope scope) {
    Layout ungrouped =
        scope == Scope.OPEN ? this : new Layout(columns, sort, descending, Grouping.NONE);
    return scope.sorts().contains(sort) ? ungrouped : ungrouped.sorted(Sort.UPDATED, true);
  }
}
