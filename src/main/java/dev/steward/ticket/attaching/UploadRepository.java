package dev.steward.ticket.attaching;

import dev.steward.platform.blob.BlobKey;
import dev.steward.platform.token.Tokens;
import dev.steward.staff.SignedIn;
import dev.steward.ticket.attaching.Attachments.Upload;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.InstantSource;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class UploadRepository {
  private final JdbcClient db;
  private final InstantSource clock;

  UploadRepository(JdbcClient db, InstantSource clock) {
    this.db = db;
    this.clock = clock;
  }

  void add(UploadToken token, Upload upload, SignedIn by) {
    db.sql(
            """
            insert into upload (token, blob, name, media_type, size, uploaded_by, uploaded_at)
            values (?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            Tokens.hash(token.value()),
            upload.blob().bytes(),
            upload.name(),
            upload.mediaType(),
            upload.size(),
            by.agentId().value(),
            Timestamp.from(clock.instant()))
        .update();
  }

  List<Upload> find(UploadToken token, SignedIn by) {
    return db.sql(
            "select blob, name, media_type, size from upload where token = ? and uploaded_by = ? order by id")
        .params(Tokens.hash(token.value()), by.agentId().value())
        .query(UploadRepository::upload)
        .list();
  }

  /// Takes its files away, so that they are used once.
  List<Upload> take(UploadToken token, SignedIn by) {
    return db.sql(
            """
            delete from upload where token = ? and uploaded_by = ?
            returning blob, name, media_type, size
            """)
        .params(Tokens.hash(token.value()), by.agentId().value())
        .query(UploadRepository::upload)
        .list();
  }

  private static Upload upload(ResultSet rs, int row) throws SQLException {
    return new Upload(
        BlobKey.of(rs.getBytes("blob")),
        rs.getString("name"),
        rs.getString("media_type"),
        rs.getLong("size"));
  }
}
