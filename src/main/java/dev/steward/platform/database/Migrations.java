package dev.steward.platform.database;

import dev.steward.platform.Progress;
import dev.steward.platform.error.Refusal;
import dev.steward.platform.token.Tokens;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationVersion;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/// Brings a database to the schema of this build: forward only, module by module, in one order.
///
/// Every module has its own folder (`db/migration/<module>`), version line and history table
/// (`flyway_<module>`), so modules change without numbering against each other. A module may refer
/// to tables of those before it in [#MODULES].
///
/// When the digest over all migrations equals the one stored in the database, nothing is looked at
/// and the whole costs one query. Processes that start at once take turns.
public final class Migrations {

  /// All modules with tables, in the order in which they are migrated.
  public static final List<String> MODULES =
      List.of(
          "platform",
          "audit",
          "staff",
          "customer",
          "channel",
          "email",
          "ticket",
          "macro",
          "rule",
          "sla",
          "routing",
          "exchange",
          "fee",
          "helpcenter",
          "notice",
          "status",
          "form",
          "portal",
          "satisfaction",
          "officialchannel",
          "notification",
          "api");

  private static final long TURN = 0x57455741_5244L;

  private final DataSource dataSource;
  private final String version;

  /// Migrations of the database, recorded as made by this version of the desk.
  public Migrations(DataSource dataSource, String version) {
    this.dataSource = dataSource;
    this.version = version;
  }

  /// Applies what is missing. Refuses a database that a newer build has changed, and says which
  /// module failed when one does.
  public void apply(Progress progress) {
    String digest = digest();
    if (!isCurrent(JdbcClient.create(dataSource), digest)) {
      progress.now("bringing the database up to date");
      inTurn(digest);
    }
  }

  /// Makes the tables as they were at these versions, in an empty database that rows of that time
  /// will be loaded into. [#apply] brings them forward afterwards.
  ///
  /// @param versions newest migration of each module; a module that is not named gets no tables
  public void applyUpTo(Map<String, String> versions) {
    for (String module : MODULES) {
      String version = versions.get(module);
      if (version != null) {
        migrate(module, MigrationVersion.fromVersion(version));
      }
    }
  }

  /// Digest over the names and contents of all migrations of this build.
  public static String digest() {
    try {
      var all = new ByteArrayOutputStream();
      Resource[] files =
          new PathMatchingResourcePatternResolver().getResources("classpath*:db/migration/*/*.sql");
      List<Resource> sorted =
          Arrays.stream(files).sorted(Comparator.comparing(Migrations::name)).toList();
      for (Resource file : sorted) {
        all.writeBytes(name(file).getBytes(StandardCharsets.UTF_8));
        all.writeBytes(file.getContentAsByteArray());
      }
      return HexFormat.of().formatHex(Tokens.sha256(all.toByteArray()));
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read the migrations", e);
    }
  }

  private static String name(Resource file) {
    try {
      String url = file.getURL().toString();
      return url.substring(url.lastIndexOf("db/migration/"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isCurrent(JdbcClient jdbc, String digest) {
    boolean exists =
        jdbc.sql("select to_regclass('steward_schema') is not null").query(Boolean.class).single();
    return exists
        && jdbc.sql("select digest from steward_schema")
            .query(String.class)
            .optional()
            .filter(digest::equals)
            .isPresent();
  }

  private void inTurn(String digest) {
    try (var connection = dataSource.getConnection()) {
      var jdbc = JdbcClient.create(new SingleConnectionDataSource(connection, true));
      jdbc.sql("select pg_advisory_lock(?)").param(TURN).query().listOfRows();
      try {
        if (!isCurrent(jdbc, digest)) {
          MODULES.forEach(this::migrate);
          record(jdbc, digest);
        }
      } finally {
        jdbc.sql("select pg_advisory_unlock(?)").param(TURN).query().listOfRows();
      }
    } catch (java.sql.SQLException e) {
      throw new IllegalStateException("The database went away while being migrated", e);
    }
  }

  private void migrate(String module) {
    migrate(module, MigrationVersion.LATEST);
  }

  private void migrate(String module, MigrationVersion target) {
    Flyway flyway =
        Flyway.configure()
            .dataSource(dataSource)
            .locations("classpath:db/migration/" + module)
            .table("flyway_" + module)
            .target(target)
            .baselineOnMigrate(true)
            .baselineVersion("0")
            .failOnMissingLocations(false)
            .load();
    Optional<MigrationInfo> unknown =
        Arrays.stream(flyway.info().applied())
            .filter(applied -> applied.getState().name().startsWith("FUTURE"))
            .findFirst();
    if (unknown.isPresent()) {
      throw new Refusal(DatabaseError.SCHEMA_TOO_NEW, module + " " + unknown.get().getVersion());
    }
    try {
      flyway.migrate();
    } catch (FlywayException e) {
      throw new Refusal(
          DatabaseError.MIGRATION_FAILED, e, module, String.valueOf(e.getMessage()).strip());
    }
  }

  private void record(JdbcClient jdbc, String digest) {
    jdbc.sql(
            """
            insert into steward_schema (digest, version) values (?, ?)
            on conflict (only_row)
            do update set digest = excluded.digest, version = excluded.version, migrated_at = now()
            """)
        .params(digest, version)
        .update();
  }
}
