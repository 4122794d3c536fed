package dev.steward.ticket;

import dev.steward.channel.ChannelName;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class TicketRepository {
  private final JdbcClient db;

  TicketRepository(JdbcClient db) {
    this.db = db;
  }

  Optional<Ticket> find(TicketId id) {
    return db.sql("select " + TicketRow.COLUMNS + " from ticket t where id = ?")
        .param(id.value())
        .query(TicketRow::read)
        .optional();
  }

  Optional<Ticket> lock(TicketId id) {
    return db.sql("select " + TicketRow.COLUMNS + " from ticket t where id = ? for update")
        .param(id.value())
        .query(TicketRow::read)
        .optional();
  }

  List<TicketId> lockAll(Collection<TicketId> ids) {
    return db.sql("select id from ticket where id = any(?) order by id for no key update")
        .param(ids.stream().map(TicketId::value).toArray(Long[]::new))
        .query((rs, _) -> new TicketId(rs.getLong(1)))
        .list();
  }

  List<Ticket> list(Collection<TicketId> ids) {
    return db.sql("select " + TicketRow.COLUMNS + " from ticket t where id = any(?)")
        .param(ids.stream().map(TicketId::value).toArray(Long[]::new))
        .query(TicketRow::read)
        .list();
  }

  Optional<TicketId> ofMessage(ChannelName channel, String externalId) {
    return db.sql(
            "select ticket_id from ticket_message where external_id = ? and channel = ? order by id desc limit 1")
        .params(externalId, channel.code())
        .query((rs, _) -> new TicketId(rs.getLong(1)))
        .optional();
  }

  List<String> externalIds(TicketId id, ChannelName channel) {
    return db.sql(
            """
            select external_id from ticket_message
            where ticket_id = ? and channel = ? and external_id is not null order by id
            """)
        .params(id.value(), channel.code())
        .query((rs, _) -> rs.getString(1))
        .list();
  }
}
