package dev.steward.ticket.indexing;

import dev.steward.search.FacetEntry;
import dev.steward.ticket.TicketRow;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What the index shall know of tickets, two queries whatever their number.
@Repository
class TicketTexts {
  /// Of a ticket with endless messages the newest are enough.
  private static final int LONGEST = 200_000;

  private final JdbcClient db;

  TicketTexts(JdbcClient db) {
    this.db = db;
  }

  /// Entries of those that can be found; a merged ticket cannot.
  List<FacetEntry> of(Collection<Long> ids) {
    if (ids.isEmpty()) {
      return List.of();
    }
    Long[] numbers = ids.toArray(Long[]::new);
    Map<Long, StringBuilder> said = said(numbers);
    return db.sql(
            """
            select t.id, t.subject, t.customer_id, t.channel, t.status, t.assignee_id, t.team_id, t.priority,
              t.request_type, t.language, t.tags, t.external_id, t.created_at, t.updated_at,
              exists (select from ticket_spam s where s.ticket_id = t.id) as spam,
              exists (select from attachment a where a.ticket_id = t.id and not a.inline) as attached
            from ticket t where t.id = any(?) and t.merged_into_id is null
            """)
        .param(numbers)
        .query((row, _) -> entry(row, said))
        .list();
  }

  /// Numbers of tickets behind one, in their order.
  List<Long> after(long id, int limit) {
    return db.sql("select id from ticket where id > ? order by id limit ?")
        .params(id, limit)
        .query((row, _) -> row.getLong(1))
        .list();
  }

  /// About how many there are; the highest number, without counting.
  long highest() {
    return db.sql("select coalesce(max(id), 0) from ticket").query(Long.class).single();
  }

  private Map<Long, StringBuilder> said(Long[] numbers) {
    Map<Long, StringBuilder> said = new HashMap<>();
    db.sql(
            """
            select ticket_id, text from (
              select ticket_id, id, text from ticket_message where ticket_id = any(:ids) and withdrawn_at is null
              union all
              select ticket_id, id, text from ticket_note where ticket_id = any(:ids)
              union all
              select ticket_id, message_id, name from attachment where ticket_id = any(:ids)
                and not inline and redacted_at is null
            ) said order by ticket_id, id desc
            """)
        .param("ids", numbers)
        .query(row -> {
          StringBuilder text = said.computeIfAbsent(row.getLong(1), _ -> new StringBuilder());
          String more = row.getString(2);
          int room = LONGEST - text.length();
          text.append(more, 0, Math.max(0, Math.min(room, more.length()))).append('\n');
        });
    return said;
  }

  private static FacetEntry entry(ResultSet row, Map<Long, StringBuilder> said)
      throws SQLException {
    long id = row.getLong("id");
    List<String> tags = TicketRow.strings(row, "tags");
    var values = new HashMap<String, Set<String>>();
    for (String column :
        List.of(
            "status",
            "channel",
            "priority",
            "customer_id",
            "assignee_id",
            "team_id",
            "request_type",
            "language",
            "external_id")) {
      String value = row.getString(column);
      values.put(name(column), Set.of(value == null ? "" : value));
    }
    values.put(TicketIndex.TAG, Set.copyOf(new TreeSet<>(tags)));
    values.put(TicketIndex.HAS, row.getBoolean("attached") ? Set.of("attachment") : Set.of());
    values.put(TicketIndex.IS, row.getBoolean("spam") ? Set.of("spam") : Set.of());
    var words = new ArrayList<>(values.get(TicketIndex.EXTERNAL));
    words.addAll(tags);
    return new FacetEntry(
        id,
        row.getString("subject"),
        String.join("\n", words) + "\n" + said.getOrDefault(id, new StringBuilder()),
        values,
        Map.of(
            TicketIndex.CREATED, row.getTimestamp("created_at").toInstant().getEpochSecond(),
            TicketIndex.UPDATED, row.getTimestamp("updated_at").toInstant().getEpochSecond()));
  }

  private static String name(String column) {
    return column.replace("_id", "");
  }
}
