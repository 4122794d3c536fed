package dev.steward.platform.database;

import dev.steward.platform.error.Refusal;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Whether a server keeps what it confirms when the power goes. The desk tells a mail server
/// "accepted" on the strength of a commit, so one that does not is refused.
final class Durability {

  private static final List<String> SETTINGS =
      List.of("fsync", "full_page_writes", "synchronous_commit");

  private Durability() {}

  static void require(DataSource database) {
    var jdbc = JdbcClient.create(database);
    for (String setting : SETTINGS) {
      if ("off"
          .equals(jdbc.sql("select current_setting(?)").param(setting).query().singleValue())) {
        throw new Refusal(DatabaseError.NOT_DURABLE, setting);
      }
    }
  }
}
