package dev.steward.operation.health;

import dev.steward.platform.health.Finding;
import dev.steward.platform.health.HealthCheck;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Whether the database answers and its schema is there.
@Component
class DatabaseCheck implements HealthCheck {

  private final JdbcClient jdbc;

  DatabaseCheck(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public String name() {
    return "database";
  }

  @Override
  public Finding check() {
    try {
      String version = jdbc.sql("select version from steward_schema").query(String.class).single();
      return Finding.ok("database.answers", version);
    } catch (DataAccessException e) {
      return Finding.fail("database.silent");
    }
  }
}
