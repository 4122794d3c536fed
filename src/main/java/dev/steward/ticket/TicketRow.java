package dev.steward.ticket;

import dev.steward.channel.ChannelName;
import dev.steward.channel.InboxId;
import dev.steward.customer.CustomerId;
import dev.steward.customer.IdentityId;
import dev.steward.staff.AgentId;
import dev.steward.staff.TeamId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Reads a [Ticket] from a row. Slices use it for queries of their own; the table's alias is `t`.
public final class TicketRow {
  /// What [#read] needs.
  public static final String COLUMNS =
      """
      t.id, t.subject, t.customer_id, t.identity_id, t.channel, t.inbox_id, t.status, t.assignee_id, t.team_id, t.priority,
      t.request_type, t.language, t.tags, t.flags, t.external_id, t.follows_id, t.version, t.preview, t.waiting_since,
      t.created_at, t.updated_at
      """;

  private TicketRow() {}

  /// A row mapper.
  public static Ticket read(ResultSet rs, int row) throws SQLException {
    return new Ticket(
        new TicketId(rs.getLong("id")),
        rs.getString("subject"),
        new CustomerId(rs.getLong("customer_id")),
        new IdentityId(rs.getLong("identity_id")),
        ChannelName.of(rs.getString("channel")),
        number(rs, "inbox_id").map(InboxId::new),
        Status.find(rs.getString("status")).orElseThrow(),
        number(rs, "assignee_id").map(AgentId::new),
        number(rs, "team_id").map(TeamId::new),
        Priority.find(rs.getString("priority")).orElseThrow(),
        Optional.ofNullable(rs.getString("request_type")),
        Optional.ofNullable(rs.getString("language")),
        strings(rs, "tags"),
        strings(rs, "flags"),
        Optional.ofNullable(rs.getString("external_id")),
        number(rs, "follows_id").map(TicketId::new),
        rs.getInt("version"),
        rs.getString("preview"),
        Optional.ofNullable(rs.getTimestamp("waiting_since")).map(Timestamp::toInstant),
        rs.getTimestamp("created_at").toInstant(),
        rs.getTimestamp("updated_at").toInstant());
  }

  /// A text array; empty for null.
  public static List<String> strings(ResultSet rs, String column) throws SQLException {
    var array = rs.getArray(column);
    return array == null ? List.of() : Arrays.asList((String[]) array.getArray());
  }

  private static Optional<Long> number(ResultSet rs, String column) throws SQLException {
    return Optional.ofNullable(rs.getObject(column, Long.class));
  }
}
