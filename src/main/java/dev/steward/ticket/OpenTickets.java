package dev.steward.ticket;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// All unsolved tickets, for work of the desk itself that goes through them: the newest change
/// first, by an index that holds no others. A ticket that is changed meanwhile may be passed over;
/// its event tells of it.
@Component
public class OpenTickets {
  private static final String UNSOLVED = "status in ('new', 'open', 'pending', 'hold')";

  private final JdbcClient db;

  OpenTickets(JdbcClient db) {
    this.db = db;
  }

  /// Where a walk stands.
  public record Place(Instant updatedAt, TicketId id) {}

  /// The next so many.
  ///
  /// @param after where the walk stands; empty at its beginning
  public List<Place> after(Optional<Place> after, int limit) {
    String sql =
        "select updated_at, id from ticket where "
            + UNSOLVED
            + after.map(_ -> " and (updated_at, id) < (:at, :id)").orElse("")
            + " order by updated_at desc, id desc limit :limit";
    var statement = db.sql(sql).param("limit", limit);
    if (after.isPresent()) {
      statement =
          statement
              .param("at", Timestamp.from(after.get().updatedAt()))
              .param("id", after.get().id().value());
    }
    return statement
        .query((rs, _) ->
            new Place(rs.getTimestamp("updated_at").toInstant(), new TicketId(rs.getLong("id"))))
        .list();
  }

  /// How many there are.
  public long count() {
    return db.sql("select count(*) from ticket where " + UNSOLVED).query(Long.class).single();
  }
}
