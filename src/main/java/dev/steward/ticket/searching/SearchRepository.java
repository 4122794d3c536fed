package dev.steward.ticket.searching;

import dev.steward.customer.CustomerId;
import dev.steward.ticket.Ticket;
import dev.steward.ticket.TicketId;
import dev.steward.ticket.TicketRow;
import java.sql.Timestamp;
import java.time.InstantSource;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class SearchRepository {
  private static final String READER = "ticket-search";
  private static final int WORDS_PER_TICKET = 4_000;

  /// Matches looked at before the newest are chosen, so that a common word stays cheap.
  private static final int MATCHES = 5_000;

  private final JdbcClient db;
  private final InstantSource clock;

  SearchRepository(JdbcClient db, InstantSource clock) {
    this.db = db;
    this.clock = clock;
  }

  /// Where the projection stands; empty while another node is at it.
  OptionalLong lockCursor() {
    db.sql("insert into event_reader values (?, 0, ?) on conflict do nothing")
        .params(READER, Timestamp.from(clock.instant()))
        .update();
    return db
        .sql("select seq from event_reader where name = ? for update skip locked")
        .param(READER)
        .query(Long.class)
        .list()
        .stream()
        .mapToLong(Long::longValue)
        .findFirst();
  }

  void moveCursor(long seq) {
    db.sql("update event_reader set seq = ?, updated_at = ? where name = ?")
        .params(seq, Timestamp.from(clock.instant()), READER)
        .update();
  }

  /// Writes what the ticket says now.
  void index(TicketId ticket) {
    List<String> texts =
        db.sql(
                """
                select subject from ticket where id = :id
                union all
                (select text from ticket_message where ticket_id = :id and withdrawn_at is null order by id desc limit 200)
                union all
                (select text from ticket_note where ticket_id = :id order by id desc limit 200)
                """)
            .param("id", ticket.value())
            .query((rs, _) -> rs.getString(1))
            .list();
    String[] words =
        SearchWords.of(String.join("\n", texts), WORDS_PER_TICKET).toArray(String[]::new);
    db.sql(
            """
            insert into ticket_search (ticket_id, words) values (?, array_to_tsvector(?))
            on conflict (ticket_id) do update set words = excluded.words
            """)
        .params(ticket.value(), words)
        .update();
  }

  /// Tickets that hold all the words; the last word may be the beginning of one.
  List<Ticket> find(List<String> words, int limit) {
    return db.sql(
            "select "
                + TicketRow.COLUMNS
                + """
                from ticket t
                where id in (select ticket_id from ticket_search where words @@ ?::tsquery limit ?)
                order by updated_at desc, id desc limit ?
                """)
        .params(tsquery(words), MATCHES, limit)
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

  List<Ticket> ofCustomers(List<CustomerId> customers, int limit) {
    return db.sql(
            "select "
                + TicketRow.COLUMNS
                + " from ticket t where customer_id = any(?) order by id desc limit ?")
        .params(customers.stream().map(CustomerId::value).toArray(Long[]::new), limit)
        .query(TicketRow::read)
        .list();
  }

  private static String quoted(String word) {
    return "'" + word.replace("\\", "\\\\").replace("'", "''") + "'";
  }
}
