package dev.steward.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/// The reference: ticket and message rows in the desk's own tables, nothing around them, one commit
/// for each pair, prepared.
final class BareInserts {
  private static final String TICKET =
      """
      insert into ticket (subject, customer_id, identity_id, channel, inbox_id, status, priority, language, preview,
                          last_from, waiting_since, created_at, updated_at)
      values (?, ?, ?, 'email', ?, 'closed', 'normal', 'en', ?, 'customer', now(), now(), now()) returning id
      """;
  private static final String MESSAGE =
      """
      insert into ticket_message (id, ticket_id, author_kind, author_id, identity_id, channel, text, external_id, proof,
                                  created_at)
      values (nextval('message_id'), ?, 'customer', ?, ?, 'email', ?, ?, 'unverified', now())
      """;

  private final Connection connection;
  private final PreparedStatement ticket;
  private final PreparedStatement message;
  private final String text;
  private final String run;
  private final long customer;
  private final long identity;
  private final long inbox;

  BareInserts(Connection connection, int textSize) throws SQLException {
    this.connection = connection;
    connection.setAutoCommit(false);
    ticket = connection.prepareStatement(TICKET);
    message = connection.prepareStatement(MESSAGE);
    text =
        "The transaction is confirmed since yesterday. "
            .repeat(textSize / 46 + 1)
            .substring(0, textSize);
    run = Long.toString(System.nanoTime(), 36) + Thread.currentThread().threadId();
    try (var statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                "select i.customer_id, i.id, (select min(id) from inbox) from identity i limit 1")) {
      row.next();
      customer = row.getLong(1);
      identity = row.getLong(2);
      inbox = row.getLong(3);
    }
    connection.commit();
  }

  void once(long nth) throws SQLException {
    ticket.setString(1, "Deposit has not arrived " + nth);
    ticket.setLong(2, customer);
    ticket.setLong(3, identity);
    ticket.setLong(4, inbox);
    ticket.setString(5, text.substring(0, Math.min(100, text.length())));
    try (ResultSet row = ticket.executeQuery()) {
      row.next();
      message.setLong(1, row.getLong(1));
    }
    message.setLong(2, customer);
    message.setLong(3, identity);
    message.setString(4, text);
    message.setString(5, run + "-" + nth + "@reference.example");
    message.executeUpdate();
    connection.commit();
  }
}
