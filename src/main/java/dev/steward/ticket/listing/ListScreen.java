package dev.steward.ticket.listing;

import dev.steward.ticket.condition.Words;
import java.util.List;
import java.util.Optional;

/// The page of one view.
///
/// @param rowsPath the address of this page of the list alone
/// @param layout as it is shown, with the order the reader chose
/// @param said the conditions in words
/// @param flawed whether a condition has to be mended before anything can be shown
/// @param mayChange whether the reader may change the view itself
/// @param mayWork whether the reader may act on tickets
/// @param bulk what can be done to several at once
public record ListScreen(
    View view,
    ListState state,
    String rowsPath,
    Layout layout,
    List<Row> rows,
    Lists.ListPage page,
    Said said,
    Rights rights) {

  /// What the view says of itself.
  ///
  /// @param conditions each as a sentence
  public record Said(List<String> conditions, boolean flawed) {}

  /// What the reader may do.
  ///
  /// @param mayChange the view itself
  /// @param mayWork on tickets
  public record Rights(boolean mayChange, boolean mayWork) {}

  /// What it is called.
  public String title(Words words) {
    return view.title(words);
  }

  /// Whether this is the list's beginning.
  public boolean isFirst() {
    return page.previous().isEmpty();
  }

  /// The address of the page before.
  public Optional<String> previous() {
    return page.previous().map(p -> state.path("before", p.code()));
  }

  /// The address of the next page.
  public Optional<String> next() {
    return page.next().map(p -> state.path("after", p.code()));
  }

  /// What a screen with it follows.
  public String topic() {
    return ListTopics.of(state.key());
  }

  /// The orders that this list offers.
  public List<Sort> sorts() {
    return Sort.all().stream().filter(Scope.of(view.conditions()).sorts()::contains).toList();
  }

  /// The order that a click on a column's head gives: its usual way round, then the other.
  public Optional<String> order(Column column) {
    return column.sort().filter(sorts()::contains).map(this::toggled);
  }

  /// The address of the list in this order, turned round if it has it already.
  public String toggled(Sort by) {
    boolean down = layout.sort() == by ? !layout.descending() : by.usuallyDescending();
    return state.sorted((down ? "-" : "") + by.code()).path();
  }

  /// For `aria-sort`-like marks: whether the list is in this column's order.
  public boolean isSortedBy(Column column) {
    return column.sort().filter(layout.sort()::equals).isPresent();
  }

  /// Tickets looked at for one page.
  public int window() {
    return Scope.of(view.conditions()).window();
  }
}
