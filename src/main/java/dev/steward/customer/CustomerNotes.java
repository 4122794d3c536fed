package dev.steward.customer;

import dev.steward.platform.error.Refusal;
import java.sql.Timestamp;
import java.time.InstantSource;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Notes about customers, for whoever answers them next. Customers never see them.
@Component
public class CustomerNotes {
  private static final int LONGEST = 5_000;
  private static final int SHOWN = 50;

  private final JdbcClient db;
  private final InstantSource clock;

  CustomerNotes(JdbcClient db, InstantSource clock) {
    this.db = db;
    this.clock = clock;
  }

  /// The newest, newest first. Those of customers who were joined with this one are among them.
  public List<CustomerNote> of(CustomerId customer) {
    return db.sql(
            """
            select id, author_id, text, created_at from customer_note
            where customer_id = :id or customer_id in (select id from customer where merged_into_id = :id)
            order by id desc limit :limit
            """)
        .param("id", customer.value())
        .param("limit", SHOWN)
        .query((rs, _) ->
            new CustomerNote(
                rs.getLong(1), rs.getLong(2), rs.getString(3), rs.getTimestamp(4).toInstant()))
        .list();
  }

  /// Adds one.
  ///
  /// @throws Refusal [CustomerError#EMPTY] or [CustomerError#TOO_LONG]
  @Transactional
  public void add(CustomerId customer, String text, long author) {
    if (text.isBlank()) {
      throw new Refusal(CustomerError.EMPTY);
    }
    if (text.length() > LONGEST) {
      throw new Refusal(CustomerError.TOO_LONG, LONGEST);
    }
    db.sql(
            "insert into customer_note (customer_id, author_id, text, created_at) values (?, ?, ?, ?)")
        .params(
            customer.value(),
            author,
            text.strip().replace("\0", ""),
            Timestamp.from(clock.instant()))
        .update();
  }

  /// Throws one of one's own away.
  ///
  /// @return whether there was one
  @Transactional
  public boolean remove(CustomerId customer, long note, long author) {
    return db.sql(
                """
                delete from customer_note where id = :note and author_id = :author and (customer_id = :id
                  or customer_id in (select id from customer where merged_into_id = :id))
                """)
            .param("note", note)
            .param("author", author)
            .param("id", customer.value())
            .update()
        == 1;
  }
}
