package dev.steward.ticket.viewing;

import dev.steward.customer.Customer;
import dev.steward.customer.CustomerId;
import dev.steward.customer.Customers;
import dev.steward.staff.Agent;
import dev.steward.staff.AgentId;
import dev.steward.staff.Agents;
import dev.steward.staff.Permission;
import dev.steward.staff.SignedIn;
import dev.steward.staff.Team;
import dev.steward.ticket.Ticket;
import dev.steward.ticket.TicketRow;
import dev.steward.ticket.Tickets;
import dev.steward.ticket.VisibleCondition;
import java.sql.Timestamp;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/// Lists of tickets: keyset pages and capped counts, a bounded number of indexed queries whatever
/// the volume.
@Component
public class TicketLists {
  /// Rows of one page.
  public static final int PAGE = 50;

  /// Counting stops here; the screen shows "99+".
  public static final int CAP = 100;

  private static final List<View> COUNTED =
      List.of(View.MINE, View.UNASSIGNED, View.TEAM, View.OPEN);

  private final JdbcClient db;
  private final Customers customers;
  private final Agents agents;
  private final Tickets tickets;

  TicketLists(JdbcClient db, Customers customers, Agents agents, Tickets tickets) {
    this.tickets = tickets;
    this.db = db;
    this.customers = customers;
    this.agents = agents;
  }

  /// One page of a view, newest change first.
  ///
  /// @param after where the page before ended; empty for the first
  public ListPage page(SignedIn viewer, View view, Optional<Position> after) {
    VisibleCondition visible = tickets.visibleTo(viewer).condition();
    String sql =
        "select "
            + TicketRow.COLUMNS
            + " from ticket t where "
            + view.condition()
            + " and "
            + visible.sql()
            + after.map(_ -> " and (updated_at, id) < (:at, :id)").orElse("")
            + " order by updated_at desc, id desc limit "
            + (PAGE + 1);
    StatementSpec statement = bound(db.sql(sql), viewer, view).params(visible.params());
    if (after.isPresent()) {
      statement =
          statement
              .param("at", Timestamp.from(after.get().updatedAt()))
              .param("id", after.get().id());
    }
    return assemble(statement.query(TicketRow::read).list());
  }

  /// The next tickets by number, for programs that read all of them.
  public List<Ticket> after(SignedIn viewer, long id, int limit) {
    VisibleCondition visible = tickets.visibleTo(viewer).condition();
    return db.sql(
            "select %s from ticket t where t.id > :after and %s order by t.id limit :most"
                .formatted(TicketRow.COLUMNS, visible.sql()))
        .param("after", id)
        .param("most", limit)
        .params(visible.params())
        .query(TicketRow::read)
        .list();
  }

  /// Tickets by number from an offset on, for programs that count pages.
  public List<Ticket> page(SignedIn viewer, int offset, int limit) {
    VisibleCondition visible = tickets.visibleTo(viewer).condition();
    return db.sql(
            "select %s from ticket t where %s order by t.id offset :skip limit :most"
                .formatted(TicketRow.COLUMNS, visible.sql()))
        .param("skip", offset)
        .param("most", limit)
        .params(visible.params())
        .query(TicketRow::read)
        .list();
  }

  /// How many tickets there are for this person: exact up to a hundred thousand. From then on as
  /// the database last estimated, or a hundred thousand for whom some are closed.
  public long count(SignedIn viewer) {
    VisibleCondition visible = tickets.visibleTo(viewer).condition();
    return visible.isEverything() ? countAll() : countUpToExact(visible);
  }

  private long countUpToExact(VisibleCondition visible) {
    return db.sql(
            "select count(*) from (select from ticket t where %s limit 100000) capped"
                .formatted(visible.sql()))
        .params(visible.params())
        .query(Long.class)
        .single();
  }

  private long countAll() {
    return db.sql(
            """
            select case when n < 100000 then n else greatest(n, (select reltuples::bigint from pg_class where oid = 'ticket'::regclass)) end
            from (select count(*) as n from (select from ticket limit 100000) capped) counted
            """)
        .query(Long.class)
        .single();
  }

  /// How many unsolved tickets each view has, counted up to [#CAP]; one statement. What is solved
  /// is not counted.
  public Map<View, Integer> counts(SignedIn viewer) {
    if (!viewer.may(Permission.VIEW_TICKETS)) {
      return Map.of();
    }
    VisibleCondition visible = tickets.visibleTo(viewer).condition();
    String counted =
        COUNTED.stream()
            .map(view ->
                "(select count(*) from (select from ticket t where %s and %s limit %d) capped)"
                    .formatted(view.condition(), visible.sql(), CAP))
            .collect(Collectors.joining(", ", "select ", ""));
    return db.sql(counted)
        .param("agent", viewer.agentId().value())
        .param("teams", teams(viewer))
        .params(visible.params())
        .query((row, _) -> {
          Map<View, Integer> counts = new EnumMap<>(View.class);
          for (int i = 0; i < COUNTED.size(); i++) {
            counts.put(COUNTED.get(i), row.getInt(i + 1));
          }
          return counts;
        })
        .single();
  }

  private ListPage assemble(List<Ticket> found) {
    List<Ticket> tickets = found.subList(0, Math.min(PAGE, found.size()));
    Optional<Position> next =
        found.size() > PAGE ? Optional.of(Position.of(tickets.getLast())) : Optional.empty();
    return new ListPage(rows(tickets), next);
  }

  /// The rows of these tickets, in their order; two queries.
  public List<ListRow> rows(List<Ticket> tickets) {
    Map<CustomerId, Customer> byId =
        customers.list(tickets.stream().map(Ticket::customer).distinct().toList()).stream()
            .collect(Collectors.toMap(Customer::id, Function.identity()));
    Map<AgentId, Agent> assignees =
        agents
            .find(tickets.stream().flatMap(t -> t.assignee().stream()).distinct().toList())
            .stream()
            .collect(Collectors.toMap(Agent::id, Function.identity()));
    return tickets.stream()
        .map(t ->
            new ListRow(
                t,
                Optional.ofNullable(byId.get(t.customer())).map(Customer::name).orElse(""),
                t.assignee().map(assignees::get).map(Agent::name)))
        .toList();
  }

  private StatementSpec bound(StatementSpec statement, SignedIn viewer, View view) {
    return switch (view) {
      case MINE -> statement.param("agent", viewer.agentId().value());
      case TEAM -> statement.param("teams", teams(viewer));
      case UNASSIGNED, OPEN, SOLVED -> statement;
    };
  }

  private Long[] teams(SignedIn viewer) {
    return agents.teamsOf(viewer.agentId()).stream()
        .map(Team::id)
        .map(id -> id.value())
        .toArray(Long[]::new);
  }

  /// A page of rows, and where it ended if there are more.
  public record ListPage(List<ListRow> rows, Optional<Position> next) {}

  /// One row of a list.
  public record ListRow(Ticket ticket, String customer, Optional<String> assignee) {}
}
