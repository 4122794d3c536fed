package dev.steward.helpcenter.filing;

import dev.steward.audit.Actor;
import dev.steward.platform.blob.BlobKey;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Rows of files, and which versions show them.
@Repository
class FileRepository {
  private static final String COLUMNS = "id, key, name, media_type, size, width, height";

  private final JdbcClient db;

  FileRepository(JdbcClient db) {
    this.db = db;
  }

  Optional<HelpFile> find(String key) {
    return db.sql("select " + COLUMNS + " from help_file where key = ?")
        .param(key)
        .query(FileRepository::file)
        .optional();
  }

  Optional<HelpFile> find(long id) {
    return db.sql("select " + COLUMNS + " from help_file where id = ?")
        .param(id)
        .query(FileRepository::file)
        .optional();
  }

  Optional<HelpFile> find(BlobKey blob, String name) {
    return db.sql("select " + COLUMNS + " from help_file where blob = ? and name = ?")
        .params(blob.bytes(), name)
        .query(FileRepository::file)
        .optional();
  }

  HelpFile insert(HelpFile file, BlobKey blob, Actor by, Instant now) {
    return db.sql(
            """
            insert into help_file
              (key, name, media_type, size, width, height, blob, uploaded_by, uploaded_at)
            values (:key, :name, :type, :size, :width, :height, :blob, :by, :now)
            on conflict (blob, name) do update set name = excluded.name
            returning
            """
                + COLUMNS)
        .param("key", file.key())
        .param("name", file.name())
        .param("type", file.mediaType())
        .param("size", file.size())
        .param("width", file.width())
        .param("height", file.height())
        .param("blob", blob.bytes())
        .param("by", by.id().isPresent() ? by.id().getAsLong() : null)
        .param("now", Timestamp.from(now))
        .query(FileRepository::file)
        .single();
  }

  BlobKey blob(long id) {
    return db.sql("select blob from help_file where id = ?")
        .param(id)
        .query((row, _) -> BlobKey.of(row.getBytes("blob")))
        .single();
  }

  void use(long version, String key, boolean deskOnly) {
    db.sql(
            """
            insert into help_file_use (version_id, file_id, desk_only)
            select ?, id, ? from help_file where key = ? on conflict do nothing
            """)
        .params(version, deskOnly, key)
        .update();
  }

  List<Long> shownBy(long file) {
    return db.sql("select version_id from help_file_use where file_id = ? and not desk_only")
        .param(file)
        .query((row, _) -> row.getLong(1))
        .list();
  }

  Set<String> unknown(Set<String> keys) {
    Set<String> unknown = new HashSet<>(keys);
    unknown.removeAll(
        db.sql("select key from help_file where key = any(?)")
            .param(keys.toArray(String[]::new))
            .query((row, _) -> row.getString(1))
            .set());
    return unknown;
  }

  private static HelpFile file(ResultSet row, int number) throws SQLException {
    return new HelpFile(
        row.getLong("id"),
        row.getString("key"),
        row.getString("name"),
        row.getString("media_type"),
        row.getLong("size"),
        row.getInt("width"),
        row.getInt("height"));
  }
}
