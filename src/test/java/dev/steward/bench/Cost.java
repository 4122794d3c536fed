package dev.steward.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/// What has been spent so far. Of a machine that others use as well, processor time says more than
/// the clock.
///
/// @param jvm processor milliseconds of the desk
/// @param postgres processor milliseconds of all processes of its PostgreSQL
/// @param load processor milliseconds of this process, which makes the load
/// @param transactions ended in the database, by whomever
/// @param wal bytes written to the log of the database
record Cost(double jvm, double postgres, double load, double transactions, double wal) {
  private static final double MILLIS_PER_TICK = 10;

  /// @param desk the desk's process and its descendants
  static Cost now(List<Long> desk, Connection database) throws IOException, SQLException {
    double jvm = 0;
    double postgres = 0;
    for (long pid : desk) {
      double millis = millis(pid);
      if (isPostgres(pid)) {
        postgres += millis;
      } else {
        jvm += millis;
      }
    }
    var self =
        (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    try (var statement = database.createStatement();
        ResultSet row =
            statement.executeQuery(
                """
                select sum(xact_commit + xact_rollback), pg_wal_lsn_diff(pg_current_wal_insert_lsn(), '0/0')
                from pg_stat_database
                """)) {
      row.next();
      return new Cost(
          jvm, postgres, self.getProcessCpuTime() / 1e6, row.getDouble(1), row.getDouble(2));
    }
  }

  Cost since(Cost before) {
    return new Cost(
        jvm - before.jvm,
        postgres - before.postgres,
        load - before.load,
        transactions - before.transactions,
        wal - before.wal);
  }

  private static boolean isPostgres(long pid) throws IOException {
    return read(pid, "comm").startsWith("postgres");
  }

  /// Its own time and that of its ended children.
  private static double millis(long pid) throws IOException {
    String stat = read(pid, "stat");
    if (stat.isEmpty()) {
      return 0;
    }
    String[] words = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
    double ticks = 0;
    for (int word = 11; word <= 14; word++) {
      ticks += Double.parseDouble(words[word]);
    }
    return ticks * MILLIS_PER_TICK;
  }

  private static String read(long pid, String file) throws IOException {
    try {
      return Files.readString(Path.of("/proc/" + pid + "/" + file));
    } catch (NoSuchFileException _) {
      return "";
    }
  }
}
