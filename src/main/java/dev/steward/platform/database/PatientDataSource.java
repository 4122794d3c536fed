package dev.steward.platform.database;

import java.sql.Connection;
import java.sql.SQLException;
import org.springframework.jdbc.datasource.AbstractDataSource;

/** Connections of a database that may still be coming up: the first one waits. */
final class PatientDataSource extends AbstractDataSource {

  private final Database database;

  PatientDataSource(Database database) {
    this.database = database;
  }

  @Override
  public Connection getConnection() throws SQLException {
    return database.pool().getConnection();
  }

  @Override
  public Connection getConnection(String user, String password) throws SQLException {
    return database.pool().getConnection(user, password);
  }
}
