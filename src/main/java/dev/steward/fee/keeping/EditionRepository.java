package dev.steward.fee.keeping;

import dev.steward.staff.AgentId;
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
class EditionRepository {
  private static final String SELECT =
      """
      select id, coalesce(number, 0) as number, document, digest, valid_from, note, made_by, made_at,
             published_by, published_at, discarded_at
      from fee_edition
      """;

  private final JdbcClient db;
  private final InstantSource clock;

  EditionRepository(JdbcClient db, InstantSource clock) {
    this.db = db;
    this.clock = clock;
  }

  long add(String document, String digest, Instant from, String note, AgentId by) {
    return db.sql(
            """
            insert into fee_edition (document, digest, valid_from, note, made_by, made_at)
            values (?, ?, ?, ?, ?, ?) returning id
            """)
        .params(document, digest, Timestamp.from(from), note, by.value(), now())
        .query(Long.class)
        .single();
  }

  /// Changes whenever an edition is published; one row of an index.
  int newest() {
    return db.sql("select coalesce(max(number), 0) from fee_edition where number is not null")
        .query(Integer.class)
        .single();
  }

  /// The newest published one, held against others who publish.
  Optional<Kept> lockNewest() {
    db.sql("select pg_advisory_xact_lock(hashtext('fee_edition'))").query((_, _) -> 0).list();
    return db.sql(SELECT + "where number is not null order by number desc limit 1")
        .query(EditionRepository::kept)
        .optional();
  }

  List<Kept> published() {
    return db.sql(SELECT + "where number is not null order by valid_from")
        .query(EditionRepository::kept)
        .list();
  }

  List<Kept> waiting() {
    return db.sql(
            SELECT
                + "where published_at is null and discarded_at is null order by made_at desc limit 50")
        .query(EditionRepository::kept)
        .list();
  }

  Optional<Kept> find(long id) {
    return db.sql(SELECT + "where id = ?").param(id).query(EditionRepository::kept).optional();
  }

  Optional<Kept> lock(long id) {
    return db.sql(SELECT + "where id = ? for update")
        .param(id)
        .query(EditionRepository::kept)
        .optional();
  }

  void publish(long id, int number, AgentId by) {
    db.sql("update fee_edition set number = ?, published_by = ?, published_at = ? where id = ?")
        .params(number, by.value(), now(), id)
        .update();
  }

  void discard(long id) {
    db.sql("update fee_edition set discarded_at = ? where id = ?").params(now(), id).update();
  }

  private Timestamp now() {
    return Timestamp.from(clock.instant());
  }

  private static Kept kept(ResultSet rs, int row) throws SQLException {
    long by = rs.getLong("published_by");
    boolean published = !rs.wasNull();
    return new Kept(
        rs.getLong("id"),
        rs.getInt("number"),
        rs.getString("document"),
        rs.getString("digest"),
        rs.getTimestamp("valid_from").toInstant(),
        rs.getString("note"),
        new AgentId(rs.getLong("made_by")),
        rs.getTimestamp("made_at").toInstant(),
        published ? Optional.of(new AgentId(by)) : Optional.empty(),
        Optional.ofNullable(rs.getTimestamp("published_at")).map(Timestamp::toInstant),
        rs.getTimestamp("discarded_at") != null);
  }
}
