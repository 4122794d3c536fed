package dev.steward.ticket.listing;

import dev.steward.staff.SignedIn;
import dev.steward.ticket.Ticket;
import dev.steward.ticket.TicketId;
import dev.steward.ticket.TicketRow;
import dev.steward.ticket.Tickets;
import dev.steward.ticket.VisibleCondition;
import dev.steward.ticket.condition.Bindings;
import dev.steward.ticket.condition.Conditions;
import dev.steward.ticket.condition.Fields;
import dev.steward.ticket.condition.Standpoint;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Pages of lists, by key, both ways; bounded work whatever the volume and the conditions. Only
/// what the reader may see.
@Component
public class Lists {
  /// Rows of one page.
  public static final int PAGE = 50;

  private final JdbcClient db;
  private final Fields fields;
  private final Tickets tickets;
  private final ViewCatalog catalog;
  private final InstantSource clock;

  Lists(JdbcClient db, Fields fields, Tickets tickets, ViewCatalog catalog, InstantSource clock) {
    this.db = db;
    this.tickets = tickets;
    this.fields = fields;
    this.catalog = catalog;
    this.clock = clock;
  }

  /// A page of tickets.
  ///
  /// @param from where it begins: behind the position, or, going back, before it
  public ListPage page(
      SignedIn viewer,
      Conditions conditions,
      Layout layout,
      Optional<Position> from,
      boolean back) {
    return page(viewer, conditions, layout, from, back, PAGE);
  }

  /// A page of another length.
  public ListPage page(
      SignedIn viewer,
      Conditions conditions,
      Layout layout,
      Optional<Position> from,
      boolean back,
      int length) {
    ListQuery query = query(viewer, conditions, layout);
    List<Placed> found = new ArrayList<>(run(query, query.page(from, back, length + 1)));
    boolean more = found.size() > length;
    Optional<Position> edge = Optional.empty();
    if (more) {
      found.removeLast();
    } else if (!query.isNarrow()) {
      edge = edge(query, from, back);
    }
    if (back) {
      Collections.reverse(found);
    }
    return assemble(found, more, edge, from.isPresent(), back);
  }

  private static ListPage assemble(
      List<Placed> found, boolean more, Optional<Position> edge, boolean moved, boolean back) {
    Optional<Position> first = found.isEmpty() ? edge : Optional.of(found.getFirst().position());
    Optional<Position> last = found.isEmpty() ? edge : Optional.of(found.getLast().position());
    boolean further = more || edge.isPresent();
    Optional<Position> next = back ? last.filter(_ -> moved) : (more ? last : edge);
    Optional<Position> previous = back ? (more ? first : edge) : first.filter(_ -> moved);
    return new ListPage(
        found.stream().map(Placed::ticket).toList(), previous, next, further && !more);
  }

  /// The first ticket of a list that is not among the seen ones.
  public Optional<Ticket> next(SignedIn viewer, View view, List<TicketId> seen) {
    Layout layout = view.layout().fit(Scope.of(view.conditions()));
    ListPage page =
        page(viewer, view.conditions(), layout, Optional.empty(), false, PAGE + seen.size());
    return page.tickets().stream().filter(ticket -> !seen.contains(ticket.id())).findFirst();
  }

  /// Numbers of the tickets of a list as somebody looks at it, from its beginning, at most so many.
  public List<TicketId> ids(SignedIn viewer, View view, ListState state, int most) {
    Conditions conditions = ListScreens.searched(view.conditions(), state.search());
    return page(viewer, conditions, state.layout(view), Optional.empty(), false, most)
        .tickets()
        .stream()
        .map(Ticket::id)
        .toList();
  }

  /// How many there are, counted up to a limit.
  public int count(SignedIn viewer, Conditions conditions, int limit) {
    Layout layout = Layout.USUAL.fit(Scope.of(conditions));
    ListQuery query = query(viewer, conditions, layout);
    String sql = "select " + query.count(limit);
    return db.sql(sql).params(query.bindings().values()).query(Integer.class).single();
  }

  private ListQuery query(SignedIn viewer, Conditions conditions, Layout layout) {
    Standpoint standpoint = Standpoint.of(viewer, catalog.teamsOf(viewer), clock.instant());
    VisibleCondition visible = tickets.visibleTo(viewer).condition();
    var bindings = new Bindings();
    bindings.add(visible.params());
    return new ListQuery(
        fields, conditions, layout.fit(Scope.of(conditions)), standpoint, visible.sql(), bindings);
  }

  private List<Placed> run(ListQuery query, String sql) {
    return db.sql(sql).params(query.bindings().values()).query(Lists::placed).list();
  }

  private Optional<Position> edge(ListQuery query, Optional<Position> from, boolean back) {
    String sql = query.edge(from, back);
    return db.sql(sql).params(query.bindings().values()).query((rs, _) -> position(rs)).optional();
  }

  private static Placed placed(ResultSet rs, int row) throws SQLException {
    return new Placed(TicketRow.read(rs, row), position(rs));
  }

  private static Position position(ResultSet rs) throws SQLException {
    return new Position(
        Objects.requireNonNull(rs.getString("list_group")),
        Objects.requireNonNull(rs.getString("list_value")),
        rs.getLong("id"));
  }

  private record Placed(Ticket ticket, Position position) {}

  /// A page of a list.
  ///
  /// @param previous where the page before this one ends, if there may be one
  /// @param next where the page after this one begins
  /// @param isPart whether the window ended before the page was full: there may be more behind it
  public record ListPage(
      List<Ticket> tickets, Optional<Position> previous, Optional<Position> next, boolean isPart) {}
}
