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

  TicketLists(JdbcClient db, Customers customers, Agents agents) {
    this.db = db;
    this.customers = customers;
    this.agents = agents;
  }

  /// One page of a view, newest change first.
  ///
  /// @param after where the page before ended; empty for the first
  public ListPage page(SignedIn viewer, View view, Optional<Position> after) {
    if (!viewer.may(Permission.VIEW_TICKETS)) {
      return new ListPage(List.of(), Optional.empty());
    }
    String sql =
        "select "
            + TicketRow.COLUMNS
            + " from ticket t where "
            + view.condition()
            + after.map(_ -> " and (updated_at, id) < (:at, :id)").orElse("")
            + " order by updated_at desc, id desc limit "
            + (PAGE + 1);
    StatementSpec statement = bound(db.sql(sql), viewer, view);
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
    return viewer.may(Permission.VIEW_TICKETS)
        ? db.sql("select " + TicketRow.COLUMNS + " from ticket t where id > ? order by id limit ?")
            .params(id, limit)
            .query(TicketRow::read)
            .list()
        : List.of();
  }

  /// Tickets by number from an offset on, for programs that count pages.
  public List<Ticket> page(SignedIn viewer, int offset, int limit) {
    return viewer.may(Permission.VIEW_TICKETS)
        ? db.sql("select " + TicketRow.COLUMNS + " from ticket t order by id offset ? limit ?")
            .params(offset, limit)
            .query(TicketRow::read)
            .list()
        : List.of();
  }

  /// How many tickets there are: exact up to a hundred thousand, from then on as the database last
  /// estimated.
  public long count(SignedIn viewer) {
    if (!viewer.may(Permission.VIEW_TICKETS)) {
      return 0;
    }
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
    String counted =
        COUNTED.stream()
            .map(view ->
                "(select count(*) from (select from ticket t where %s limit %d) capped)"
                    .formatted(view.condition(), CAP))
            .collect(Collectors.joining(", ", "select ", ""));
    return db.sql(counted)
        .param("agent", viewer.agentId().value())
        .param("teams", teams(viewer))
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
