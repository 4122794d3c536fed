package dev.steward.platform.live;

import dev.steward.platform.job.Worker;
import dev.steward.platform.job.Workers;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.springframework.stereotype.Component;

/// Waits for the wake-up of [ChangeLog] on one connection of this process and passes on the rows
/// beyond the last it saw. While the connection is being renewed, rows wait; nothing is lost.
@Component
class ChangeListener {

  /// How long one wait lasts; also how soon a stop is noticed.
  private static final int WAIT_MILLIS = 1_000;

  /// How many rows are passed on at a time.
  private static final int PIECE = 1_000;

  private final DataSource dataSource;
  private final ChangeRepository changes;
  private final LiveStreams streams;
  private final Worker worker;
  private @Nullable Connection connection;
  private long last = -1;

  ChangeListener(
      DataSource dataSource, ChangeRepository changes, LiveStreams streams, Workers workers) {
    this.dataSource = dataSource;
    this.changes = changes;
    this.streams = streams;
    this.worker = workers.create("live-listen", Duration.ZERO, this::listen);
  }

  Worker worker() {
    return worker;
  }

  private boolean listen() throws SQLException {
    try {
      PGConnection listening = listening().unwrap(PGConnection.class);
      if (last < 0) {
        last = changes.last();
        streams.begin(last);
      }
      // Rows are looked for after every wait, woken or not: the poll that makes up for a lost word.
      listening.getNotifications(WAIT_MILLIS);
      passOn();
      return true;
    } catch (SQLException | RuntimeException e) {
      close();
      throw e;
    }
  }

  private void passOn() {
    List<Change> news = changes.beyond(last, PIECE);
    while (!news.isEmpty()) {
      last = news.getLast().sequence();
      streams.tell(news);
      news = news.size() < PIECE ? List.of() : changes.beyond(last, PIECE);
    }
  }

  private Connection listening() throws SQLException {
    if (connection == null) {
      Connection fresh = dataSource.getConnection();
      connection = fresh;
      fresh.setAutoCommit(true);
      try (var statement = fresh.createStatement()) {
        statement.execute("listen " + ChangeLog.CHANNEL);
      }
    }
    return connection;
  }

  private void close() throws SQLException {
    Connection old = connection;
    connection = null;
    if (old != null) {
      old.close();
    }
  }
}
