package dev.steward.ticket.viewing;

import dev.steward.ticket.attaching.Attachment;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// An internal note as it lies in the table.
record NoteRow(long id, long authorId, String text, Optional<String> html, Instant at) {
  static NoteRow read(ResultSet rs, int row) throws SQLException {
    return new NoteRow(
        rs.getLong("id"),
        rs.getLong("author_id"),
        rs.getString("text"),
        Optional.ofNullable(rs.getString("html")),
        rs.getTimestamp("created_at").toInstant());
  }

  Entry.Noted entry(String author, List<Attachment> files) {
    return new Entry.Noted(id, authorId, author, text, html, files, at);
  }
}
