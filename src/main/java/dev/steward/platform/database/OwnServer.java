package dev.steward.platform.database;

import dev.steward.platform.Progress;
import dev.steward.platform.error.Refusal;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;

/// A PostgreSQL server that the operator runs, named by `STEWARD_DATABASE_URL`.
final class OwnServer {

  private static final int OLDEST = 16;
  private static final int ATTEMPTS = 60;

  private OwnServer() {}

  /// Understands both ways to write the address.
  static DatabaseAddress address(String url) {
    if (url.startsWith("jdbc:postgresql:")) {
      return new DatabaseAddress(url, "", "");
    }
    if (!url.startsWith("postgres://") && !url.startsWith("postgresql://")) {
      throw new Refusal(
          DatabaseError.BAD_URL, "it begins with neither postgres:// nor jdbc:postgresql:");
    }
    try {
      URI uri = URI.create(url);
      String user = uri.getRawUserInfo() == null ? "" : uri.getRawUserInfo();
      int colon = user.indexOf(':');
      String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
      String port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
      return new DatabaseAddress(
          "jdbc:postgresql://" + uri.getHost() + port + uri.getRawPath() + query,
          decoded(colon < 0 ? user : user.substring(0, colon)),
          colon < 0 ? "" : decoded(user.substring(colon + 1)));
    } catch (IllegalArgumentException e) {
      // The message of the exception would repeat the password.
      throw new Refusal(DatabaseError.BAD_URL, "it is not an address");
    }
  }

  /// Waits up to half a minute for a server that is coming up beside the desk, then checks that it
  /// is new enough. Wrong passwords and names are not waited for.
  static void awaitReachable(DatabaseAddress address, Progress progress) {
    for (int attempt = 1; ; attempt++) {
      try (Connection connection = connect(address)) {
        int version = connection.getMetaData().getDatabaseMajorVersion();
        if (version < OLDEST) {
          throw new Refusal(DatabaseError.SERVER_TOO_OLD, String.valueOf(version));
        }
        return;
      } catch (SQLException e) {
        if (attempt == ATTEMPTS || !isComingUp(e)) {
          throw new Refusal(
              DatabaseError.UNREACHABLE,
              e,
              withoutSecrets(address),
              String.valueOf(e.getMessage()));
        }
        progress.now("waiting for the database server");
        pause();
      }
    }
  }

  private static Connection connect(DatabaseAddress address) throws SQLException {
    return address.user().isEmpty()
        ? DriverManager.getConnection(address.url())
        : DriverManager.getConnection(address.url(), address.user(), address.password());
  }

  /// SQL states of class 08 (connection) and 57P03 (cannot connect now).
  private static boolean isComingUp(SQLException e) {
    String state = String.valueOf(e.getSQLState());
    return state.startsWith("08") || state.equals("57P03");
  }

  private static void pause() {
    try {
      TimeUnit.MILLISECONDS.sleep(500);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while waiting for the database", e);
    }
  }

  private static String withoutSecrets(DatabaseAddress address) {
    int query = address.url().indexOf('?');
    return query < 0 ? address.url() : address.url().substring(0, query);
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
  }
}
