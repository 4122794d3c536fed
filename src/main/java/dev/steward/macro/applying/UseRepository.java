package dev.steward.macro.applying;

import dev.steward.macro.MacroId;
import dev.steward.staff.AgentId;
import dev.steward.ticket.TicketId;
import dev.steward.ticket.acting.Act;
import dev.steward.ticket.acting.Acts;
import dev.steward.ticket.acting.Done;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class UseRepository {
  private final JdbcClient db;
  private final Acts acts;
  private final InstantSource clock;

  UseRepository(JdbcClient db, Acts acts, InstantSource clock) {
    this.db = db;
    this.acts = acts;
    this.clock = clock;
  }

  long add(MacroId macro, TicketId ticket, int version, AgentId by, Done done) {
    return db.sql(
            """
            insert into macro_use (macro_id, ticket_id, used_by, used_at, undo, ticket_version)
            values (?, ?, ?, ?, ?::jsonb, ?) returning id
            """)
        .params(
            macro.value(),
            ticket.value(),
            by.value(),
            Timestamp.from(clock.instant()),
            acts.write(done.isUndoable() ? done.undo() : List.of()),
            version)
        .query(Long.class)
        .single();
  }

  /// The use, held for the rest of the transaction, if it was this agent's and was not undone.
  Optional<Use> lock(long id, TicketId ticket, AgentId by) {
    return db.sql(
            """
            select id, undo, ticket_version from macro_use
            where id = ? and ticket_id = ? and used_by = ? and undone_at is null for update
            """)
        .params(id, ticket.value(), by.value())
        .query((rs, _) ->
            new Use(rs.getLong("id"), acts.read(rs.getString("undo")), rs.getInt("ticket_version")))
        .optional();
  }

  void undone(long id) {
    db.sql("update macro_use set undone_at = ? where id = ?")
        .params(Timestamp.from(clock.instant()), id)
        .update();
  }

  /// How often each macro was used within the span, without what was undone.
  Map<MacroId, Long> counts(Duration within) {
    Instant since = clock.instant().minus(within);
    return db
        .sql(
            """
            select macro_id, count(*) as uses from macro_use
            where used_at > ? and undone_at is null group by macro_id
            """)
        .param(Timestamp.from(since))
        .query((rs, _) -> Map.entry(new MacroId(rs.getLong("macro_id")), rs.getLong("uses")))
        .list()
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /// @param undo acts that restore what was before
  /// @param version of the ticket right after
  record Use(long id, List<Act> undo, int version) {}
}
