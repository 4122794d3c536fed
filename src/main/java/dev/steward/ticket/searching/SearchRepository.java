package dev.steward.ticket.searching;

import dev.steward.customer.CustomerId;
import dev.steward.ticket.Ticket;
import dev.steward.ticket.TicketId;
import dev.steward.ticket.TicketRow;
import dev.steward.ticket.VisibleCondition;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class SearchRepository {
  private static final int WORDS_PER_TICKET = 4_000;

  /// Matches looked at before the newest are chosen, so that a common word stays cheap.
  private static final int MATCHES = 5_000;

  private final JdbcClient db;

  SearchRepository(JdbcClient db) {
    this.db = db;
  }

  /// Writes what these tickets say now; two statements whatever their number.
  void index(Collection<TicketId> tickets) {
    // In the order of their numbers, as everybody locks them.
    Map<Long, StringBuilder> texts = new TreeMap<>();
    db.sql(
            """
            select id, subject as text from ticket where id = any(:ids) and merged_into_id is null
            union all
            select ticket_id, text from ticket_message where ticket_id = any(:ids) and withdrawn_at is null
            union all
            select ticket_id, text from ticket_note where ticket_id = any(:ids)
            """)
        .param("ids", tickets.stream().map(TicketId::value).toArray(Long[]::new))
        .query(rs -> {
          texts
              .computeIfAbsent(rs.getLong(1), _ -> new StringBuilder())
              .append(rs.getString(2))
              .append('\n');
        });
    db.sql(
            """
            delete from ticket_search where ticket_id in
              (select id from ticket where id = any(?) and merged_into_id is not null)
            """)
        .param(tickets.stream().map(TicketId::value).toArray(Long[]::new))
        .update();
    db.sql(
            """
            insert into ticket_search (ticket_id, words)
            select id, words::tsvector from unnest(?::bigint[], ?::text[]) as said(id, words)
            on conflict (ticket_id) do update set words = excluded.words
            """)
        .params(
            texts.keySet().toArray(Long[]::new),
            texts.values().stream().map(SearchRepository::tsvector).toArray(String[]::new))
        .update();
  }

  private static String tsvector(CharSequence text) {
    return SearchWords.of(text.toString(), WORDS_PER_TICKET).stream()
        .map(SearchRepository::quoted)
        .collect(Collectors.joining(" "));
  }

  /// Tickets that hold all the words; the last word may be the beginning of one.
  List<Ticket> find(List<String> words, VisibleCondition visible, int limit) {
    return db.sql(
            """
            select %s from ticket t
            where t.id in (
                select ticket_id from ticket_search where words @@ cast(:words as tsquery) limit :matches)
              and %s
            order by t.updated_at desc, t.id desc limit :most
            """
                .formatted(TicketRow.COLUMNS, visible.sql()))
        .param("words", tsquery(words))
        .param("matches", MATCHES)
        .param("most", limit)
        .params(visible.params())
        .query(TicketRow::read)
        .list();
  }

  /// All the words; the last may be the beginning of one.
  static String tsquery(List<String> words) {
    return words.stream()
            .limit(words.size() - 1L)
            .map(w -> quoted(w) + " & ")
            .collect(Collectors.joining())
        + quoted(words.getLast())
        + ":*";
  }

  /// Tickets that meet the conditions, newest first.
  List<Ticket> find(TicketConditions conditions, int offset, int limit) {
    return db.sql(
            "select "
                + TicketRow.COLUMNS
                + " from ticket t where "
                + conditions.sql()
                + " order by t.id desc offset "
                + offset
                + " limit "
                + limit)
        .params(conditions.params())
        .query(TicketRow::read)
        .list();
  }

  /// Tickets that meet the conditions and come after a number, oldest first.
  List<Ticket> after(TicketConditions conditions, long id, int limit) {
    return db.sql(
            "select "
                + TicketRow.COLUMNS
                + " from ticket t where t.id > :after and "
                + conditions.sql()
                + " order by t.id limit "
                + limit)
        .params(conditions.params())
        .param("after", id)
        .query(TicketRow::read)
        .list();
  }

  /// How many there are, counted up to a limit.
  int count(TicketConditions conditions, int limit) {
    return db.sql(
            "select count(*) from (select from ticket t where %s limit %d) capped"
                .formatted(conditions.sql(), limit))
        .params(conditions.params())
        .query(Integer.class)
        .single();
  }

  /// Those of these tickets that may be seen, whole.
  Map<Long, Ticket> among(List<Long> ids, VisibleCondition visible) {
    return db
        .sql(
            "select %s from ticket t where t.id = any(:found) and t.merged_into_id is null and %s"
                .formatted(TicketRow.COLUMNS, visible.sql()))
        .param("found", ids.toArray(Long[]::new))
        .params(visible.params())
        .query(TicketRow::read)
        .list()
        .stream()
        .collect(Collectors.toMap(ticket -> ticket.id().value(), ticket -> ticket));
  }

  /// What was said in these tickets, newest first, for showing why they were found.
  Map<Long, List<String>> said(List<Long> ids) {
    Map<Long, List<String>> said = new LinkedHashMap<>();
    db.sql(
            """
            select ticket_id, left(text, 20000) from (
              select ticket_id, id, text,
                row_number() over (partition by ticket_id order by id desc) as place from (
                select ticket_id, id, text from ticket_message where ticket_id = any(:ids) and withdrawn_at is null
                union all
                select ticket_id, id, text from ticket_note where ticket_id = any(:ids)) both_kinds
            ) said where place <= 20 order by ticket_id, id desc
            """)
        .param("ids", ids.toArray(Long[]::new))
        .query(row -> {
          said.computeIfAbsent(row.getLong(1), _ -> new ArrayList<>()).add(row.getString(2));
        });
    return said;
  }

  List<Ticket> ofCustomers(List<CustomerId> customers, VisibleCondition visible, int limit) {
    return db.sql(
            "select %s from ticket t where t.customer_id = any(:customers) and %s order by t.id desc limit :most"
                .formatted(TicketRow.COLUMNS, visible.sql()))
        .param("customers", customers.stream().map(CustomerId::value).toArray(Long[]::new))
        .param("most", limit)
        .params(visible.params())
        .query(TicketRow::read)
        .list();
  }

  private static String quoted(String word) {
    return "'" + word.replace("\\", "\\\\").replace("'", "''") + "'";
  }
}
