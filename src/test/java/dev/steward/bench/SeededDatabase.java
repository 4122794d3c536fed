package dev.steward.bench;

import dev.steward.platform.database.TestDatabase;
import java.sql.Connection;

/// A test's database with many tickets in it, and the statistics that belong to them.
public final class SeededDatabase {
  private SeededDatabase() {}

  /// Seeds a new one, in a few seconds.
  public static TestDatabase create(long tickets, long messages) throws Exception {
    TestDatabase database = TestDatabase.create();
    try (Connection one = database.dataSource().getConnection();
        Connection two = database.dataSource().getConnection()) {
      new Seeding(one, two, SeedPlan.of(tickets, messages)).fill();
    }
    return database;
  }
}
