package dev.steward.ticket.attaching;

import dev.steward.channel.ChannelName;
import dev.steward.channel.OutboundMessage;
import dev.steward.platform.blob.BlobKey;
import dev.steward.ticket.TicketId;
import dev.steward.ticket.attaching.Attachments.Stored;
import dev.steward.ticket.attaching.Attachments.Upload;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class AttachmentRepository {
  private final JdbcClient db;

  AttachmentRepository(JdbcClient db) {
    this.db = db;
  }

  void add(TicketId ticket, long message, Upload upload, Optional<String> contentId) {
    db.sql(
            """
            insert into attachment (ticket_id, message_id, blob, channel, name, media_type, content_id, inline, size, sha256)
            values (?, ?, ?, 'api', ?, ?, ?, ?, ?, ?)
            """)
        .param(ticket.value())
        .param(message)
        .param(upload.blob().bytes())
        .param(upload.name())
        .param(upload.mediaType())
        .param(contentId.orElse(null))
        .param(contentId.isPresent())
        .param(upload.size())
        .param(upload.blob().bytes())
        .update();
  }

  Map<Long, List<Attachment>> of(Collection<Long> messages) {
    return db
        .sql(
            """
            select id, ticket_id, message_id, name, media_type, content_id, inline, size, sha256
            from attachment where message_id = any(?) and redacted_at is null order by id
            """)
        .param(messages.toArray(Long[]::new))
        .query(AttachmentRepository::attachment)
        .list()
        .stream()
        .collect(Collectors.groupingBy(Attachment::message));
  }

  List<OutboundMessage.File> outbound(long message) {
    return db.sql(
            """
            select blob, part, channel, name, media_type, content_id from attachment where message_id = ? and redacted_at is null order by id
            """)
        .param(message)
        .query((rs, _) ->
            new OutboundMessage.File(
                BlobKey.of(rs.getBytes("blob")),
                Optional.ofNullable(rs.getString("part")),
                ChannelName.of(rs.getString("channel")),
                rs.getString("name"),
                rs.getString("media_type"),
                Optional.ofNullable(rs.getString("content_id"))))
        .list();
  }

  Optional<Attachment> describe(long id) {
    return db.sql(
            """
            select id, ticket_id, message_id, name, media_type, content_id, inline, size, sha256
            from attachment where id = ? and redacted_at is null
            """)
        .param(id)
        .query(AttachmentRepository::attachment)
        .optional();
  }

  Optional<Stored> find(long id) {
    return db.sql(
            "select ticket_id, blob, part, channel, name, media_type, size from attachment where id = ? and redacted_at is null")
        .param(id)
        .query((rs, _) ->
            new Stored(
                rs.getLong("ticket_id"),
                BlobKey.of(rs.getBytes("blob")),
                Optional.ofNullable(rs.getString("part")),
                rs.getString("channel"),
                rs.getString("name"),
                rs.getString("media_type"),
                rs.getLong("size")))
        .optional();
  }

  private static Attachment attachment(ResultSet rs, int row) throws SQLException {
    return new Attachment(
        rs.getLong("id"),
        rs.getLong("ticket_id"),
        rs.getLong("message_id"),
        rs.getString("name"),
        rs.getString("media_type"),
        Optional.ofNullable(rs.getString("content_id")),
        rs.getBoolean("inline"),
        rs.getLong("size"),
        HexFormat.of().formatHex(rs.getBytes("sha256")));
  }
}
