package dev.steward.ticket.replying;

import dev.steward.customer.IdentityId;
import dev.steward.platform.address.EmailAddress;
import dev.steward.staff.AgentId;
import dev.steward.ticket.Status;
import dev.steward.ticket.TicketId;
import dev.steward.ticket.TicketRow;
import dev.steward.ticket.attaching.UploadToken;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ScheduledReplyRepository {
  private static final String SELECT =
      """
      select s.*, a.name as agent_name from scheduled_reply s join agent a on a.id = s.agent_id
      """;

  private final JdbcClient db;
  private final InstantSource clock;

  ScheduledReplyRepository(JdbcClient db, InstantSource clock) {
    this.db = db;
    this.clock = clock;
  }

  long add(TicketId ticket, AgentId agent, Reply reply, Addressing addressing, Instant dueAt) {
    return db.sql(
            """
            insert into scheduled_reply (ticket_id, agent_id, html, plain, uploads, recipients, added, last_seen, then_status,
                                         due_at, state, created_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'waiting', ?) returning id
            """)
        .param(ticket.value())
        .param(agent.value())
        .param(reply.html().replace("\0", ""))
        .param(reply.text().replace("\0", ""))
        .param(reply.uploads().stream().map(UploadToken::value).toArray(String[]::new))
        .param(addressing.chosen().map(ScheduledReplyRepository::numbers).orElse(null))
        .param(addressing.added().stream().map(EmailAddress::value).toArray(String[]::new))
        .param(reply.lastSeen().orElse(0))
        .param(reply.then().map(Status::code).orElse(null))
        .param(Timestamp.from(dueAt))
        .param(now())
        .query(Long.class)
        .single();
  }

  /// Those of a ticket that wait or were held back, the next first.
  List<ScheduledReply> open(TicketId ticket) {
    return db.sql(
            SELECT + " where ticket_id = ? and state in ('waiting', 'held') order by due_at, s.id")
        .param(ticket.value())
        .query(ScheduledReplyRepository::read)
        .list();
  }

  Optional<ScheduledReply> open(TicketId ticket, long id) {
    return open(ticket).stream().filter(reply -> reply.id() == id).findFirst();
  }

  /// The next that is due, locked until the transaction ends; those another process is at are
  /// passed over.
  Optional<ScheduledReply> lockDue() {
    return db.sql(
            SELECT
                + """
                 where state = 'waiting' and due_at <= ? order by due_at, s.id limit 1
                 for update of s skip locked
                """)
        .param(now())
        .query(ScheduledReplyRepository::read)
        .optional();
  }

  /// Whether it was in that state, and is in the other now.
  boolean move(long id, Set<String> from, String to, Optional<String> reason) {
    return db.sql(
                "update scheduled_reply set state = ?, reason = ?, finished_at = ? where id = ? and state = any(?)")
            .param(to)
            .param(reason.orElse(null))
            .param(now())
            .param(id)
            .param(from.toArray(String[]::new))
            .update()
        == 1;
  }

  private static ScheduledReply read(ResultSet rs, int row) throws SQLException {
    return new ScheduledReply(
        rs.getLong("id"),
        new TicketId(rs.getLong("ticket_id")),
        new AgentId(rs.getLong("agent_id")),
        rs.getString("agent_name"),
        new Reply(
            rs.getString("html"),
            rs.getString("plain"),
            TicketRow.strings(rs, "uploads").stream().map(UploadToken::new).toList(),
            OptionalLong.of(rs.getLong("last_seen")),
            Optional.ofNullable(rs.getString("then_status")).flatMap(Status::find)),
        new Addressing(
            chosen(rs), TicketRow.strings(rs, "added").stream().map(EmailAddress::new).toList()),
        rs.getTimestamp("due_at").toInstant(),
        Optional.ofNullable(rs.getString("reason")));
  }

  private static Optional<Set<IdentityId>> chosen(ResultSet rs) throws SQLException {
    Array array = rs.getArray("recipients");
    return array == null
        ? Optional.empty()
        : Optional.of(
            Arrays.stream((Long[]) array.getArray())
                .map(IdentityId::new)
                .collect(Collectors.toSet()));
  }

  private static Long[] numbers(Set<IdentityId> identities) {
    return identities.stream().map(IdentityId::value).sorted().toArray(Long[]::new);
  }

  private Timestamp now() {
    return Timestamp.from(clock.instant());
  }
}
