package dev.steward.ticket.viewing;

import dev.steward.channel.delivery.Delivery;
import dev.steward.ticket.TicketRow;
import dev.steward.ticket.attaching.Attachment;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// A public message as it lies in the table.
record MessageRow(
    long id,
    Entry.AuthorKind kind,
    long authorId,
    Optional<Long> identity,
    String channel,
    String text,
    Optional<String> html,
    Optional<String> quotedText,
    Optional<String> quotedHtml,
    Optional<Long> intake,
    String proof,
    String explanation,
    int trust,
    List<String> flags,
    List<String> addressed,
    Instant at,
    boolean withdrawn) {

  static MessageRow read(ResultSet rs, int row) throws SQLException {
    return new MessageRow(
        rs.getLong("id"),
        Entry.AuthorKind.valueOf(rs.getString("author_kind").toUpperCase(Locale.ROOT)),
        rs.getLong("author_id"),
        Optional.ofNullable(rs.getObject("identity_id", Long.class)),
        rs.getString("channel"),
        rs.getString("text"),
        Optional.ofNullable(rs.getString("html")),
        Optional.ofNullable(rs.getString("quoted_text")),
        Optional.ofNullable(rs.getString("quoted_html")),
        Optional.ofNullable(rs.getObject("intake_id", Long.class)),
        rs.getString("proof"),
        rs.getString("explanation"),
        rs.getInt("trust"),
        TicketRow.strings(rs, "flags"),
        TicketRow.strings(rs, "addressed"),
        rs.getTimestamp("created_at").toInstant(),
        rs.getTimestamp("withdrawn_at") != null);
  }

  boolean isOurs() {
    return kind != Entry.AuthorKind.CUSTOMER;
  }

  Entry.Said entry(
      String author, String address, List<Attachment> files, List<Delivery> deliveries) {
    return new Entry.Said(
        id,
        kind,
        authorId,
        author,
        address,
        channel,
        text,
        html,
        quotedText,
        quotedHtml,
        proof,
        explanation,
        trust,
        flags,
        addressed,
        intake,
        files,
        deliveries,
        at,
        withdrawn);
  }
}
