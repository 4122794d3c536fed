package dev.steward.ticket.listing;

import java.util.Optional;

/// What an address of a list may ask.
///
/// @param after the position behind which the page begins
/// @param before the position before which it ends
/// @param sort an order other than the view's own
/// @param q words looked for in it
record ListForm(
    Optional<String> after, Optional<String> before, Optional<String> sort, Optional<String> q) {
  String order() {
    return sort.filter(by -> by.matches("-?[a-z]{1,20}")).orElse("");
  }

  String words() {
    return q.map(String::strip).filter(words -> words.length() <= 200).orElse("");
  }

  ListState state(String key) {
    return new ListState(key, order(), words());
  }

  /// The address of this page of the list alone.
  String rowsPath(String key) {
    String position = before.or(() -> after).orElse("");
    return state(key).path("/rows", isBack() ? "before" : "after", position);
  }

  boolean isBack() {
    return before.isPresent();
  }

  Optional<Position> position() {
    return before.or(() -> after).flatMap(Position::find);
  }
}
