package dev.steward.operation.backup;

import dev.steward.platform.database.Migrations;
import dev.steward.platform.error.Refusal;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.postgresql.PGConnection;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/// Fills the tables of a freshly migrated database with the rows of a backup, in the one
/// transaction of its connection.
///
/// Foreign keys are taken off and put on again at the end, which proves them for all rows at once
/// and makes the order of tables a matter of indifference. Triggers of tables rest meanwhile: the
/// rows have been through them.
final class TableLoad {

  private record ForeignKey(String table, String name, String definition) {}

  private static final String AFTER = "db/after-restore/";

  private final Connection connection;
  private final JdbcClient jdbc;
  private final Catalogue catalogue;

  TableLoad(Connection connection) {
    this.connection = connection;
    this.jdbc = JdbcClient.create(new SingleConnectionDataSource(connection, true));
    this.catalogue = new Catalogue(connection);
  }

  void load(Archive archive) throws IOException, SQLException {
    List<Manifest.Table> tables = archive.manifest().tables();
    List<ForeignKey> foreignKeys = foreignKeys();
    for (ForeignKey key : foreignKeys) {
      run("alter table %s drop constraint %s", key.table(), Catalogue.quoted(key.name()));
    }
    triggers("disable");
    truncateAll();
    for (Manifest.Table table : tables) {
      load(archive, table);
    }
    triggers("enable");
    archive.manifest().sequences().forEach(this::set);
    for (ForeignKey key : foreignKeys) {
      run(
          "alter table %s add constraint %s %s",
          key.table(), Catalogue.quoted(key.name()), key.definition());
    }
  }

  /// What each module wants done to rows that are older than the world around them.
  void runAfterRestore() throws IOException, SQLException {
    for (String module : Migrations.MODULES) {
      var script = new ClassPathResource(AFTER + module + ".sql");
      if (script.exists()) {
        run("%s", script.getContentAsString(StandardCharsets.UTF_8));
      }
    }
  }

  private void truncateAll() throws SQLException {
    List<String> names =
        catalogue.tables().stream().map(table -> Catalogue.quoted(table.name())).toList();
    run("truncate %s", String.join(", ", names));
  }

  private void triggers(String act) throws SQLException {
    for (Catalogue.Table table : catalogue.tables()) {
      run("alter table %s %s trigger user", Catalogue.quoted(table.name()), act);
    }
  }

  private void load(Archive archive, Manifest.Table table) throws IOException, SQLException {
    String name = Catalogue.quoted(table.name());
    String columns = String.join(", ", table.columns().stream().map(Catalogue::quoted).toList());
    var copies = connection.unwrap(PGConnection.class).getCopyAPI();
    long rows;
    try (InputStream in = archive.entry(table.content().name())) {
      rows = copies.copyIn("copy %s (%s) from stdin (format binary)".formatted(name, columns), in);
    }
    if (rows != table.rows() || catalogue.count(table.name()) != table.rows()) {
      throw new Refusal(BackupError.COUNT_DIFFERS, table.name(), table.rows(), rows);
    }
  }

  private void set(Manifest.Sequence sequence) {
    jdbc.sql("select setval(?::regclass, ?, ?)")
        .params(Catalogue.quoted(sequence.name()), sequence.lastValue(), sequence.called())
        .query()
        .singleRow();
  }

  private List<ForeignKey> foreignKeys() {
    return jdbc.sql(
            """
            select conrelid::regclass::text, conname, pg_get_constraintdef(oid)
            from pg_constraint
            where contype = 'f' and connamespace = 'public'::regnamespace and conparentid = 0\
            """)
        .query(
            (row, number) -> new ForeignKey(row.getString(1), row.getString(2), row.getString(3)))
        .list();
  }

  private void run(String sql, Object... names) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql.formatted(names));
    }
  }
}
