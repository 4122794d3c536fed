package dev.steward.ticket.condition;

import dev.steward.customer.IdentitySql;
import dev.steward.staff.AgentId;
import dev.steward.ticket.TicketId;
import dev.steward.ticket.TicketRow;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Loads what conditions ask about tickets; one query whatever their number. For the desk itself,
/// never for a request of a person.
@Component
public class FactReader {
  private static final String SELECT =
      "select %s, t.last_from, t.solved_at, t.due_at, t.snoozed_until, %s as trust, %s as address, array(select f.agent_id from ticket_follower f where f.ticket_id = t.id order by 1) as followers"
              .formatted(
                  TicketRow.COLUMNS,
                  IdentitySql.trust("t.identity_id"),
                  IdentitySql.value("t.identity_id"))
          + " from ticket t where t.id = any(?)";

  private final JdbcClient db;

  FactReader(JdbcClient db) {
    this.db = db;
  }

  /// The facts of one ticket, if there is one.
  public Optional<Facts> find(TicketId id) {
    return Optional.ofNullable(find(List.of(id)).get(id));
  }

  /// The facts of those of the numbered tickets that exist.
  public Map<TicketId, Facts> find(Collection<TicketId> ids) {
    return db
        .sql(SELECT)
        .param(ids.stream().map(TicketId::value).toArray(Long[]::new))
        .query(FactReader::facts)
        .list()
        .stream()
        .collect(Collectors.toMap(facts -> facts.ticket().id(), Function.identity()));
  }

  private static Facts facts(ResultSet rs, int row) throws SQLException {
    return new Facts(
        TicketRow.read(rs, row),
        Objects.requireNonNull(rs.getString("last_from")),
        rs.getInt("trust"),
        Objects.requireNonNull(rs.getString("address")),
        instant(rs, "solved_at"),
        instant(rs, "due_at"),
        instant(rs, "snoozed_until"),
        followers(rs));
  }

  private static List<AgentId> followers(ResultSet rs) throws SQLException {
    return Arrays.stream((Long[]) Objects.requireNonNull(rs.getArray("followers")).getArray())
        .map(AgentId::new)
        .toList();
  }

  private static Optional<Instant> instant(ResultSet rs, String column) throws SQLException {
    return Optional.ofNullable(rs.getTimestamp(column)).map(Timestamp::toInstant);
  }
}
