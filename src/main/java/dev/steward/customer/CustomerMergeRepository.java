package dev.steward.customer;

import dev.steward.platform.error.Refusal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class CustomerMergeRepository {
  private static final String COLUMNS =
      """
      select id, from_id, into_id, proof, reason, proposed_by, proposed_at, decided_at, joined, undone_at
      from customer_merge
      """;

  private final JdbcClient db;
  private final InstantSource clock;

  CustomerMergeRepository(JdbcClient db, InstantSource clock) {
    this.db = db;
    this.clock = clock;
  }

  /// Locks both in the order of their numbers.
  ///
  /// @throws Refusal [CustomerError#JOINED_ALREADY] if either was joined with another
  void lock(CustomerId one, CustomerId other) {
    List<Boolean> merged =
        db.sql(
                "select merged_into_id is not null from customer where id in (?, ?) order by id for update")
            .params(one.value(), other.value())
            .query((rs, _) -> rs.getBoolean(1))
            .list();
    if (merged.size() < 2) {
      throw new Refusal(CustomerError.NOT_FOUND, one.value());
    }
    if (merged.contains(true)) {
      throw new Refusal(CustomerError.JOINED_ALREADY);
    }
  }

  /// Locks both whatever became of them.
  void lockBoth(CustomerId one, CustomerId other) {
    db.sql("select id from customer where id in (?, ?) order by id for update")
        .params(one.value(), other.value())
        .query((rs, _) -> rs.getLong(1))
        .list();
  }

  boolean isTaken(CustomerId from) {
    return db.sql(
            """
            select exists (select from customer_merge
                           where from_id = ? and undone_at is null and (joined or decided_at is null))
            """)
        .param(from.value())
        .query(Boolean.class)
        .single();
  }

  long propose(CustomerId from, CustomerId into, String proof, String reason, long by) {
    return db.sql(
            """
            insert into customer_merge (from_id, into_id, proof, reason, proposed_by, proposed_at)
            values (?, ?, ?, ?, ?, ?) returning id
            """)
        .params(from.value(), into.value(), proof, reason, by, now())
        .query(Long.class)
        .single();
  }

  Optional<CustomerMerge> lock(long id) {
    return db.sql(COLUMNS + " where id = ? for update")
        .param(id)
        .query(CustomerMergeRepository::merge)
        .optional();
  }

  List<CustomerMerge> of(CustomerId customer) {
    return db.sql(COLUMNS + " where from_id = ? or into_id = ? order by id desc limit 50")
        .params(customer.value(), customer.value())
        .query(CustomerMergeRepository::merge)
        .list();
  }

  void decide(long id, boolean joined, long by) {
    db.sql("update customer_merge set joined = ?, decided_by = ?, decided_at = ? where id = ?")
        .params(joined, by, now(), id)
        .update();
  }

  /// Moves the identities of one to the other and notes which.
  List<IdentityId> move(long merge, CustomerId from, CustomerId into) {
    List<IdentityId> moved =
        db.sql("update identity set customer_id = ? where customer_id = ? returning id")
            .params(into.value(), from.value())
            .query((rs, _) -> new IdentityId(rs.getLong(1)))
            .list();
    db.sql("insert into customer_merge_identity select ?, unnest(?::bigint[])")
        .params(merge, ids(moved))
        .update();
    db.sql("update customer set merged_into_id = ?, updated_at = ? where id = ?")
        .params(into.value(), now(), from.value())
        .update();
    return moved;
  }

  List<IdentityId> moveBack(CustomerMerge merge, long by) {
    List<IdentityId> moved =
        db.sql(
                """
                update identity set customer_id = ? where customer_id = ?
                  and id in (select identity_id from customer_merge_identity where merge_id = ?)
                returning id
                """)
            .params(merge.from().value(), merge.into().value(), merge.id())
            .query((rs, _) -> new IdentityId(rs.getLong(1)))
            .list();
    db.sql("update customer set merged_into_id = null, updated_at = ? where id = ?")
        .params(now(), merge.from().value())
        .update();
    db.sql("update customer_merge set undone_by = ?, undone_at = ? where id = ?")
        .params(by, now(), merge.id())
        .update();
    return moved;
  }

  Optional<CustomerId> survivor(CustomerId customer) {
    return db.sql(
            """
            with recursive path as (
              select id, merged_into_id, 0 as step from customer where id = ?
              union all select c.id, c.merged_into_id, step + 1 from path join customer c on c.id = path.merged_into_id)
            select id from path where merged_into_id is null and step > 0
            """)
        .param(customer.value())
        .query((rs, _) -> new CustomerId(rs.getLong(1)))
        .optional();
  }

  private static Long[] ids(List<IdentityId> identities) {
    return identities.stream().map(IdentityId::value).toArray(Long[]::new);
  }

  private Timestamp now() {
    return Timestamp.from(clock.instant());
  }

  private static CustomerMerge merge(ResultSet rs, int row) throws SQLException {
    return new CustomerMerge(
        rs.getLong("id"),
        new CustomerId(rs.getLong("from_id")),
        new CustomerId(rs.getLong("into_id")),
        rs.getString("proof"),
        rs.getString("reason"),
        rs.getLong("proposed_by"),
        rs.getTimestamp("proposed_at").toInstant(),
        instant(rs, "decided_at"),
        rs.getBoolean("joined"),
        instant(rs, "undone_at"));
  }

  private static Optional<Instant> instant(ResultSet rs, String column) throws SQLException {
    return Optional.ofNullable(rs.getTimestamp(column)).map(Timestamp::toInstant);
  }
}
