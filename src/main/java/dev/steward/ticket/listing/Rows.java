package dev.steward.ticket.listing;

import dev.steward.customer.Customer;
import dev.steward.customer.CustomerId;
import dev.steward.customer.Customers;
import dev.steward.customer.Masked;
import dev.steward.staff.Agent;
import dev.steward.staff.AgentId;
import dev.steward.staff.Agents;
import dev.steward.staff.Permission;
import dev.steward.staff.SignedIn;
import dev.steward.staff.Team;
import dev.steward.staff.TeamId;
import dev.steward.ticket.Ticket;
import dev.steward.ticket.TicketId;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Makes rows out of tickets: names and marks, a query for each kind, whatever the number of rows.
@Component
public class Rows {
  private final Customers customers;
  private final Agents agents;
  private final List<ListMark> marks;
  private final JdbcClient db;

  Rows(Customers customers, Agents agents, List<ListMark> marks, JdbcClient db) {
    this.customers = customers;
    this.agents = agents;
    this.marks = marks;
    this.db = db;
  }

  /// The usual rows of these tickets, in their order, without marks.
  public List<Row> of(SignedIn viewer, List<Ticket> tickets) {
    return named(viewer, tickets, Column.USUAL, Map.of());
  }

  /// The rows of these tickets, in their order.
  ///
  /// @param columns what will be shown; what is not is not asked for
  public List<Row> of(SignedIn viewer, List<Ticket> tickets, List<Column> columns) {
    return named(viewer, tickets, columns, marks(viewer, tickets));
  }

  private List<Row> named(
      SignedIn viewer,
      List<Ticket> tickets,
      List<Column> columns,
      Map<TicketId, List<ListMark.Mark>> said) {
    if (tickets.isEmpty()) {
      return List.of();
    }
    Map<CustomerId, String> names = names(viewer, tickets);
    Map<AgentId, String> assignees = assignees(tickets);
    Map<TeamId, String> teams =
        columns.contains(Column.TEAM)
            ? agents.allTeams().stream().collect(Collectors.toMap(Team::id, Team::name))
            : Map.of();
    Map<TicketId, Instant> solved = columns.contains(Column.SOLVED) ? solved(tickets) : Map.of();
    return tickets.stream()
        .map(t ->
            new Row(
                t,
                names.getOrDefault(t.customer(), ""),
                t.assignee().map(assignees::get),
                t.team().map(teams::get),
                Optional.ofNullable(solved.get(t.id())),
                said.getOrDefault(t.id(), List.of()),
                Optional.empty()))
        .toList();
  }

  /// Masked for whoever may not see who customers are.
  private Map<CustomerId, String> names(SignedIn viewer, List<Ticket> tickets) {
    boolean open = viewer.may(Permission.VIEW_CUSTOMERS);
    return customers.list(tickets.stream().map(Ticket::customer).distinct().toList()).stream()
        .collect(
            Collectors.toMap(
                Customer::id, customer -> open ? customer.name() : Masked.name(customer.name())));
  }

  private Map<AgentId, String> assignees(List<Ticket> tickets) {
    List<AgentId> ids = tickets.stream().flatMap(t -> t.assignee().stream()).distinct().toList();
    return agents.find(ids).stream().collect(Collectors.toMap(Agent::id, Agent::name));
  }

  private Map<TicketId, Instant> solved(List<Ticket> tickets) {
    Map<TicketId, Instant> solved = new HashMap<>();
    db.sql("select id, solved_at from ticket where id = any(?) and solved_at is not null")
        .param(tickets.stream().map(t -> t.id().value()).toArray(Long[]::new))
        .query(rs -> {
          Timestamp at = rs.getTimestamp(2);
          if (at != null) {
            solved.put(new TicketId(rs.getLong(1)), at.toInstant());
          }
        });
    return solved;
  }

  private Map<TicketId, List<ListMark.Mark>> marks(SignedIn viewer, List<Ticket> tickets) {
    Map<TicketId, List<ListMark.Mark>> said = new HashMap<>();
    if (tickets.isEmpty()) {
      return said;
    }
    for (ListMark each : marks) {
      each.marks(viewer, tickets)
          .forEach((id, mark) -> said.computeIfAbsent(id, _ -> new ArrayList<>()).add(mark));
    }
    return said;
  }

  /// The rows with a heading where a new group begins.
  ///
  /// @param names of a group's value, in the reader's language
  static List<Row> grouped(List<Row> rows, Grouping grouping, Function<String, String> names) {
    if (grouping == Grouping.NONE) {
      return rows;
    }
    List<Row> headed = new ArrayList<>();
    Optional<String> last = Optional.empty();
    for (Row row : rows) {
      Optional<String> group = Optional.of(grouping.value(row.ticket()));
      headed.add(row.under(group.equals(last) ? Optional.empty() : group.map(names)));
      last = group;
    }
    return headed;
  }
}
