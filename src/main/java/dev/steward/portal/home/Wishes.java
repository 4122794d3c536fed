package dev.steward.portal.home;

import dev.steward.customer.CustomerId;
import java.sql.Timestamp;
import java.time.InstantSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What customers want mail about.
@Component
public class Wishes {
  private final JdbcClient db;
  private final InstantSource clock;

  Wishes(JdbcClient db, InstantSource clock) {
    this.db = db;
    this.clock = clock;
  }

  /// Whether they want to be asked how it was; usually yes.
  public boolean ratings(CustomerId customer) {
    return db.sql("select ratings from portal_preference where customer_id = ?")
        .param(customer.value())
        .query(Boolean.class)
        .optional()
        .orElse(true);
  }

  void ratings(CustomerId customer, boolean wanted) {
    db.sql(
            """
            insert into portal_preference values (?, ?, ?)
            on conflict (customer_id) do update set ratings = excluded.ratings, changed_at = excluded.changed_at
            """)
        .params(customer.value(), wanted, Timestamp.from(clock.instant()))
        .update();
  }
}
