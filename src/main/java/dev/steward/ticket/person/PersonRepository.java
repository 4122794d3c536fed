package dev.steward.ticket.person;

import dev.steward.customer.CustomerId;
import dev.steward.ticket.Ticket;
import dev.steward.ticket.TicketRow;
import dev.steward.ticket.VisibleCondition;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class PersonRepository {
  private final JdbcClient db;

  PersonRepository(JdbcClient db) {
    this.db = db;
  }

  /// Tickets of a customer before a number, newest first.
  ///
  /// @param visible the condition of what the reader may see
  List<Ticket> tickets(CustomerId customer, long before, int limit, VisibleCondition visible) {
    return db.sql(
            """
            select %s from ticket t where t.customer_id = :customer and t.id < :before and %s
            order by t.id desc limit :limit
            """
                .formatted(TicketRow.COLUMNS, visible.sql()))
        .param("customer", customer.value())
        .param("before", before)
        .param("limit", limit)
        .params(visible.params())
        .query(TicketRow::read)
        .list();
  }

  /// The best proof for each identity among the newest tickets of a customer.
  Map<Long, CustomerPage.Proof> proofs(CustomerId customer, VisibleCondition visible) {
    return db
        .sql(
            """
            select distinct on (m.identity_id) m.identity_id, m.channel, m.proof, m.explanation, m.ticket_id, m.created_at
            from (select id from ticket t where t.customer_id = :customer and %s order by t.id desc limit 100) t
            join ticket_message m on m.ticket_id = t.id
            where m.identity_id is not null and m.author_kind = 'customer'
            order by m.identity_id, m.trust desc, m.id
            """
                .formatted(visible.sql()))
        .param("customer", customer.value())
        .params(visible.params())
        .query((rs, _) ->
            Map.entry(
                rs.getLong(1),
                new CustomerPage.Proof(
                    rs.getString(2),
                    rs.getString(3),
                    rs.getString(4),
                    rs.getLong(5),
                    rs.getTimestamp(6).toInstant())))
        .list()
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }
}
