package dev.steward.ticket.listing;

import dev.steward.ticket.TicketRow;
import dev.steward.ticket.condition.Bindings;
import dev.steward.ticket.condition.Condition;
import dev.steward.ticket.condition.Conditions;
import dev.steward.ticket.condition.Fields;
import dev.steward.ticket.condition.Standpoint;
import java.util.List;
import java.util.Optional;

/// The statements of one list. No list gets slower with the number of tickets that it does not
/// show: one of open tickets reads their own indexes and never the rest; any other looks at no more
/// than a window of tickets ([Scope#window]) in the order of an index, whatever its conditions.
///
/// @param sees SQL of what the reader may see, with its values already in `bindings`
record ListQuery(
    Fields fields,
    Conditions conditions,
    Layout layout,
    Standpoint standpoint,
    String sees,
    Bindings bindings) {

  /// A page, one row more than it shows.
  ///
  /// @param from where the page before ended
  /// @param back whether to read the other way, towards the beginning
  String page(Optional<Position> from, boolean back, int limit) {
    String where = fields.sql(conditions, standpoint, bindings);
    String order = order(back);
    if (isNarrow()) {
      return select(
          "ticket t where %s%s and %s%s".formatted(where, scope(), sees, behind(from, back)),
          order,
          limit);
    }
    return select(
        "(%s) t where %s and %s".formatted(window(behind(from, back), back), where, sees),
        order,
        limit);
  }

  private String select(String from, String order, int limit) {
    return "select %s, %s as list_group, cast(%s as text) as list_value from %s order by %s limit %d"
        .formatted(
            TicketRow.COLUMNS,
            layout.grouping().expression(),
            layout.sort().expression(),
            from,
            order,
            limit);
  }

  /// Where the window of a page ended, if there is more behind it.
  String edge(Optional<Position> from, boolean back) {
    return "select '' as list_group, cast(%s as text) as list_value, t.id from ticket t where %s%s%s order by %s offset %d limit 1"
        .formatted(
            layout.sort().expression(),
            Scope.of(conditions).conditionOf(layout.sort()),
            bounds(),
            behind(from, back),
            sorted(back),
            Scope.of(conditions).window() - 1);
  }

  /// How many there are, counted up to a limit within the window.
  String count(int limit) {
    String where = fields.sql(conditions, standpoint, bindings);
    return isNarrow()
        ? "(select count(*) from (select from ticket t where %s%s and %s limit %d) c)"
            .formatted(where, scope(), sees, limit)
        : "(select count(*) from (select from (%s) t where %s and %s limit %d) c)"
            .formatted(window("", false), where, sees, limit);
  }

  private String window(String behind, boolean back) {
    Scope scope = Scope.of(conditions);
    return "select t.* from ticket t where %s%s%s order by %s limit %d"
        .formatted(
            scope.conditionOf(layout.sort()), bounds(), behind, sorted(back), scope.window());
  }

  /// Conditions on what the list is sorted by end the window where they end.
  private String bounds() {
    List<Condition> bounding =
        conditions.all().stream()
            .filter(c -> c.field().equals(layout.sort().field()))
            .filter(c -> layout.sort() != Sort.NUMBER && layout.sort() != Sort.PRIORITY)
            .filter(_ -> fields.flaws(conditions).isEmpty())
            .toList();
    return bounding.isEmpty()
        ? ""
        : " and " + fields.sql(new Conditions(bounding, List.of()), standpoint, bindings);
  }

  /// What the partial indexes answer to, unless a condition says so already: said twice, the
  /// database would expect far too few.
  private String scope() {
    boolean said =
        conditions.all().stream().anyMatch(c -> Scope.of(Conditions.all(c)) == Scope.OPEN);
    return said ? "" : " and " + Scope.OPEN.condition();
  }

  /// Whether the list keeps to open tickets, which are few.
  boolean isNarrow() {
    return Scope.of(conditions) == Scope.OPEN;
  }

  private String order(boolean back) {
    return layout.grouping() == Grouping.NONE
        ? sorted(back)
        : layout.grouping().expression() + (back ? " desc, " : ", ") + sorted(back);
  }

  private String sorted(boolean back) {
    String way = layout.descending() != back ? " desc" : "";
    return layout.sort() == Sort.NUMBER
        ? "t.id" + way
        : layout.sort().expression() + way + ", t.id" + way;
  }

  private String behind(Optional<Position> from, boolean back) {
    return from.map(position -> " and " + behind(position, back)).orElse("");
  }

  private String behind(Position position, boolean back) {
    String sign = layout.descending() != back ? "<" : ">";
    String id = bindings.bind(position.id());
    String sorted =
        layout.sort() == Sort.NUMBER
            ? "t.id %s %s".formatted(sign, id)
            : "(%s, t.id) %s (cast(%s as %s), %s)"
                .formatted(
                    layout.sort().expression(),
                    sign,
                    bindings.bind(position.value()),
                    layout.sort().type(),
                    id);
    if (layout.grouping() == Grouping.NONE) {
      return sorted;
    }
    String group = layout.grouping().expression();
    String at = bindings.bind(position.group());
    return "(%s %s %s or (%s = %s and %s))"
        .formatted(group, back ? "<" : ">", at, group, at, sorted);
  }
}
