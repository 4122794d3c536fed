package dev.steward.form.uploading;

import dev.steward.platform.blob.BlobKey;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class UploadRepository {
  private static final String COLUMNS = "id, field, name, media_type, shown_size, shown, state";

  private final JdbcClient db;
  private final InstantSource clock;

  UploadRepository(JdbcClient db, InstantSource clock) {
    this.db = db;
    this.clock = clock;
  }

  void add(UUID instance, FormFile file, BlobKey original, long size, byte[] network) {
    db.sql(
            """
            insert into form_upload
              (id, instance, field, name, media_type, size, original, shown, shown_size, state, network_hash, uploaded_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            file.id(),
            instance,
            file.field(),
            file.name(),
            file.mediaType(),
            size,
            original.bytes(),
            file.shown().bytes(),
            file.size(),
            file.state().code(),
            network,
            Timestamp.from(clock.instant()))
        .update();
  }

  List<FormFile> of(UUID instance) {
    return db.sql(
            "select " + COLUMNS + " from form_upload where instance = ? order by uploaded_at, id")
        .param(instance)
        .query((rs, _) -> file(rs))
        .list();
  }

  Optional<FormFile> find(UUID id) {
    return db.sql("select " + COLUMNS + " from form_upload where id = ?")
        .param(id)
        .query((rs, _) -> file(rs))
        .optional();
  }

  int count(UUID instance) {
    return db.sql("select count(*) from form_upload where instance = ?")
        .param(instance)
        .query(Integer.class)
        .single();
  }

  int lately(byte[] network) {
    Instant since = clock.instant().minus(Duration.ofHours(1));
    return db.sql(
            """
            select count(*) from (
              select from form_upload where network_hash = ? and uploaded_at > ? limit 10000) x
            """)
        .params(network, Timestamp.from(since))
        .query(Integer.class)
        .single();
  }

  /// Only before the form was sent.
  boolean remove(UUID instance, UUID id) {
    return db.sql(
                """
                delete from form_upload u where u.instance = ? and u.id = ?
                and not exists (select from form_submission s where s.instance = u.instance)
                """)
            .params(instance, id)
            .update()
        == 1;
  }

  List<FormFile> held(int limit) {
    return db.sql(
            "select "
                + COLUMNS
                + " from form_upload where state = 'held' order by uploaded_at limit ?")
        .param(limit)
        .query((rs, _) -> file(rs))
        .list();
  }

  void settle(UUID id, FormFile.State state) {
    db.sql("update form_upload set state = ? where id = ? and state = 'held'")
        .params(state.code(), id)
        .update();
  }

  private static FormFile file(ResultSet rs) throws SQLException {
    return new FormFile(
        rs.getObject("id", UUID.class),
        rs.getString("field"),
        rs.getString("name"),
        rs.getString("media_type"),
        rs.getLong("shown_size"),
        BlobKey.of(rs.getBytes("shown")),
        FormFile.State.of(rs.getString("state")));
  }
}
