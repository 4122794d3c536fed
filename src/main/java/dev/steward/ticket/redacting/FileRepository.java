package dev.steward.ticket.redacting;

import dev.steward.platform.blob.BlobKey;
import dev.steward.ticket.TicketId;
import java.sql.Timestamp;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Rows of `attachment` as redaction changes them.
@Repository
class FileRepository {
  private final JdbcClient db;
  private final InstantSource clock;

  FileRepository(JdbcClient db, InstantSource clock) {
    this.db = db;
    this.clock = clock;
  }

  /// The message that an intake became.
  Optional<Arrived> arrived(long intake) {
    return db.sql("select ticket_id, id from ticket_message where intake_id = ?")
        .param(intake)
        .query((rs, _) -> new Arrived(new TicketId(rs.getLong(1)), rs.getLong(2)))
        .optional();
  }

  /// Files that are parts of these raw bytes and not redacted.
  List<Part> parts(BlobKey raw) {
    return db.sql(
            """
            select id, blob, part, channel from attachment
            where blob = ? and part is not null and redacted_at is null
            """)
        .param(raw.bytes())
        .query((rs, _) ->
            new Part(rs.getLong(1), BlobKey.of(rs.getBytes(2)), rs.getString(3), rs.getString(4)))
        .list();
  }

  /// The file is these bytes from now on, no part of others.
  void become(long attachment, BlobKey bytes) {
    db.sql("update attachment set blob = ?, part = null where id = ?")
        .params(bytes.bytes(), attachment)
        .update();
  }

  int intakes(Collection<Long> messages) {
    return db.sql("select count(*) from ticket_message where id = any(?) and intake_id is not null")
        .param(messages.toArray(Long[]::new))
        .query(Integer.class)
        .single();
  }

  Optional<FileCopy> find(long attachment) {
    return copies("where a.id = ? and a.redacted_at is null", attachment).stream().findFirst();
  }

  /// The same file wherever it stands in these tickets.
  List<FileCopy> same(Collection<TicketId> tickets, FileCopy file) {
    return copies(
        "where a.ticket_id = any(?) and a.sha256 = ? and a.redacted_at is null",
        tickets.stream().map(TicketId::value).toArray(Long[]::new),
        file.sha256());
  }

  private List<FileCopy> copies(String where, Object... params) {
    return db.sql(
            """
            select a.id, a.ticket_id, a.message_id, a.blob, a.part is not null as within, a.sha256, m.intake_id
            from attachment a left join ticket_message m on m.id = a.message_id
            """
                + where)
        .params(params)
        .query((rs, _) ->
            new FileCopy(
                rs.getLong("id"),
                new TicketId(rs.getLong("ticket_id")),
                rs.getLong("message_id"),
                BlobKey.of(rs.getBytes("blob")),
                rs.getBoolean("within"),
                rs.getBytes("sha256"),
                Optional.ofNullable(rs.getObject("intake_id", Long.class))))
        .list();
  }

  /// Leaves nothing of a file but that there was one.
  void redact(long attachment, BlobKey placeholder) {
    db.sql(
            """
            update attachment set blob = :blob, part = null, name = 'redacted', media_type = 'text/plain',
              content_id = null, inline = false, size = 0, sha256 = :blob, redacted_at = :now
            where id = :id
            """)
        .param("blob", placeholder.bytes())
        .param("now", Timestamp.from(clock.instant()))
        .param("id", attachment)
        .update();
  }

  /// Drops what somebody has handed in again and not used yet.
  void dropUploads(byte[] sha256) {
    db.sql("delete from upload where blob = ?").param(sha256).update();
  }

  /// A part of raw bytes.
  record Part(long attachment, BlobKey raw, String path, String channel) {}

  /// A message that came in.
  record Arrived(TicketId ticket, long message) {}

  /// A file of a message.
  ///
  /// @param within whether its bytes lie in the raw mail
  record FileCopy(
      long id,
      TicketId ticket,
      long message,
      BlobKey blob,
      boolean within,
      byte[] sha256,
      Optional<Long> intake) {}
}
