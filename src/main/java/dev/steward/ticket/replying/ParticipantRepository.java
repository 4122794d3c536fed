package dev.steward.ticket.replying;

import dev.steward.channel.InboundMessage.Person;
import dev.steward.channel.delivery.Deliveries;
import dev.steward.customer.Customers;
import dev.steward.customer.Identity;
import dev.steward.customer.IdentityId;
import dev.steward.staff.AgentId;
import dev.steward.ticket.TicketId;
import java.sql.Timestamp;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ParticipantRepository {
  private final JdbcClient db;
  private final Customers customers;
  private final Deliveries deliveries;
  private final InstantSource clock;

  ParticipantRepository(
      JdbcClient db, Customers customers, Deliveries deliveries, InstantSource clock) {
    this.db = db;
    this.customers = customers;
    this.deliveries = deliveries;
    this.clock = clock;
  }

  /// The requester first; those who were left out too.
  List<Participant> all(TicketId ticket) {
    List<Row> rows =
        db.sql(
                """
                select identity_id, role = 'requester' as requester, left_out_at is not null as left_out
                from participant where ticket_id = ?
                order by role = 'requester' desc, added_at, identity_id
                """)
            .param(ticket.value())
            .query((rs, _) ->
                new Row(
                    new IdentityId(rs.getLong("identity_id")),
                    rs.getBoolean("requester"),
                    rs.getBoolean("left_out")))
            .list();
    Map<IdentityId, Row> byId =
        rows.stream().collect(Collectors.toMap(Row::identity, Function.identity()));
    return customers.identitiesById(rows.stream().map(Row::identity).toList()).stream()
        .map(i -> participant(i, Objects.requireNonNull(byId.get(i.id()))))
        .toList();
  }

  /// Whether they took no part before.
  boolean add(TicketId ticket, IdentityId identity, AgentId by) {
    int added =
        db.sql(
                """
                insert into participant (ticket_id, identity_id, role, added_by, added_at) values (?, ?, 'copied', ?, ?)
                on conflict (ticket_id, identity_id) do nothing
                """)
            .params(ticket.value(), identity.value(), by.value(), now())
            .update();
    db.sql("update participant set left_out_at = null where ticket_id = ? and identity_id = ?")
        .params(ticket.value(), identity.value())
        .update();
    return added == 1;
  }

  /// Leaves exactly these out.
  void leaveOut(TicketId ticket, List<IdentityId> identities) {
    db.sql(
            """
            update participant
            set left_out_at = case when identity_id = any(?) then coalesce(left_out_at, ?) end
            where ticket_id = ?
            """)
        .params(
            identities.stream().map(IdentityId::value).toArray(Long[]::new), now(), ticket.value())
        .update();
  }

  /// Ids of the conversation so far, those we got and those we issued, roughly in order.
  List<String> externalIds(TicketId ticket) {
    List<String> ids =
        new ArrayList<>(
            db.sql(
                    """
                    select external_id from ticket_message
                    where ticket_id = ? and external_id is not null order by id
                    """)
                .param(ticket.value())
                .query(String.class)
                .list());
    ids.addAll(deliveries.externalIds(ticket.value()));
    return List.copyOf(ids);
  }

  private static Participant participant(Identity identity, Row row) {
    return new Participant(
        identity.id(),
        new Person(identity.kind().code(), identity.value(), identity.displayName()),
        row.requester(),
        row.leftOut());
  }

  private Timestamp now() {
    return Timestamp.from(clock.instant());
  }

  private record Row(IdentityId identity, boolean requester, boolean leftOut) {}
}
