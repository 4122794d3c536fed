package dev.steward.form.keeping;

import dev.steward.form.FormDefinition;
import dev.steward.form.FormVersion;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

@Repository
class FormRepository {
  /// Any number that nobody else takes.
  private static final long TURN = 0x666f726dL;

  private final JdbcClient db;
  private final JsonMapper json;
  private final InstantSource clock;

  FormRepository(JdbcClient db, JsonMapper json, InstantSource clock) {
    this.db = db;
    this.json = json;
    this.clock = clock;
  }

  /// One process at a time, until the transaction ends.
  void takeTurn() {
    db.sql("select pg_advisory_xact_lock(?)").param(TURN).query((_, _) -> 0).single();
  }

  List<RequestType> list() {
    return db.sql(
            """
            select f.code, f.position, f.retired_at is not null as retired,
                   p.id as p_id, p.number as p_number, p.definition as p_definition,
                   d.id as d_id, d.number as d_number, d.definition as d_definition
            from form f
            left join form_version p on p.id = f.published_id
            left join form_version d on d.id = f.draft_id
            order by f.position, f.code
            """)
        .query((rs, _) ->
            new RequestType(
                rs.getString("code"),
                rs.getInt("position"),
                version(rs, "p_"),
                version(rs, "d_"),
                rs.getBoolean("retired")))
        .list();
  }

  Optional<FormVersion> version(long id) {
    return db.sql("select code, id, number, definition from form_version where id = ?")
        .param(id)
        .query((rs, _) -> version(rs, "").orElseThrow())
        .optional();
  }

  private Optional<FormVersion> version(ResultSet rs, String prefix) throws SQLException {
    long id = rs.getLong(prefix + "id");
    return rs.wasNull()
        ? Optional.empty()
        : Optional.of(
            new FormVersion(
                id,
                rs.getString("code"),
                rs.getInt(prefix + "number"),
                read(rs.getString(prefix + "definition"))));
  }

  FormDefinition read(String stored) {
    return json.readValue(stored, FormDefinition.class);
  }

  /// What the desk brought last; empty where somebody else wrote what is published.
  Optional<String> shippedDigest(String code) {
    return db.sql("select coalesce(shipped_digest, '') from form where code = ?")
        .param(code)
        .query((rs, _) -> rs.getString(1))
        .optional();
  }

  boolean isShipped(String code) {
    return db.sql(
            """
            select not exists (
              select from form f join form_version v on v.id = f.published_id where f.code = ? and not v.shipped)
            """)
        .param(code)
        .query(Boolean.class)
        .single();
  }

  void add(String code, int position) {
    db.sql("insert into form (code, position, updated_at) values (?, ?, ?) on conflict do nothing")
        .params(code, position, now())
        .update();
  }

  void digest(String code, String digest) {
    db.sql("update form set shipped_digest = ? where code = ?").params(digest, code).update();
  }

  long write(String code, FormDefinition definition, boolean shipped, @Nullable Long by) {
    return db.sql(
            """
            insert into form_version (code, number, definition, shipped, written_by, written_at)
            select ?, coalesce(max(number), 0) + 1, ?::jsonb, ?, ?, ? from form_version where code = ?
            returning id
            """)
        .param(code)
        .param(json.writeValueAsString(definition))
        .param(shipped)
        .param(by)
        .param(now())
        .param(code)
        .query(Long.class)
        .single();
  }

  /// A draft is rewritten as long as nobody published it.
  void rewrite(long version, FormDefinition definition, @Nullable Long by) {
    db.sql(
            """
            update form_version set definition = ?::jsonb, written_by = ?, written_at = ?
            where id = ? and published_at is null
            """)
        .param(json.writeValueAsString(definition))
        .param(by)
        .param(now())
        .param(version)
        .update();
  }

  void draft(String code, @Nullable Long version) {
    db.sql("update form set draft_id = ?, updated_at = ? where code = ?")
        .param(version)
        .param(now())
        .param(code)
        .update();
  }

  void publish(String code, long version) {
    db.sql("update form_version set published_at = coalesce(published_at, ?) where id = ?")
        .params(now(), version)
        .update();
    db.sql(
            """
            update form set published_id = ?, updated_at = ?,
                            draft_id = case when draft_id = ? then null else draft_id end
            where code = ?
            """)
        .params(version, now(), version, code)
        .update();
  }

  void retire(String code, boolean retired) {
    db.sql("update form set retired_at = ?, updated_at = ? where code = ?")
        .param(retired ? now() : null)
        .param(now())
        .param(code)
        .update();
  }

  private Timestamp now() {
    return Timestamp.from(clock.instant());
  }
}
