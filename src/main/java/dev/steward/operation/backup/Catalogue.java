package dev.steward.operation.backup;

import dev.steward.platform.database.Migrations;
import java.sql.Connection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/// What is in the schema `public` of a database, as one connection sees it.
final class Catalogue {

  /// A table and the columns that are stored rather than computed.
  record Table(String name, List<String> columns) {

    String list() {
      return String.join(", ", columns.stream().map(Catalogue::quoted).toList());
    }
  }

  private final JdbcClient jdbc;

  Catalogue(Connection connection) {
    this.jdbc = JdbcClient.create(new SingleConnectionDataSource(connection, true));
  }

  List<Table> tables() {
    return jdbc.sql(
            """
            select c.relname,
                   array(select a.attname::text from pg_attribute a
                         where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
                           and a.attgenerated = ''
                         order by a.attnum)
            from pg_class c
            where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'
            order by c.relname\
            """)
        .query((row, number) ->
            new Table(row.getString(1), List.of((String[]) row.getArray(2).getArray())))
        .list();
  }

  List<Manifest.Sequence> sequences() {
    return names("S").stream()
        .map(name ->
            jdbc.sql("select last_value, is_called from " + quoted(name))
                .query(
                    (row, number) -> new Manifest.Sequence(name, row.getLong(1), row.getBoolean(2)))
                .single())
        .toList();
  }

  /// Newest migration of each module that has any.
  Map<String, String> migrations() {
    List<String> tables = names("r");
    Map<String, String> newest = new LinkedHashMap<>();
    for (String module : Migrations.MODULES) {
      if (tables.contains("flyway_" + module)) {
        jdbc.sql(
                "select version from flyway_%s where success and version is not null"
                        .formatted(module)
                    + " order by installed_rank desc limit 1")
            .query((row, number) -> row.getString(1))
            .optional()
            .ifPresent(version -> newest.put(module, version));
      }
    }
    return newest;
  }

  /// Version of the desk that last changed the tables.
  String madeBy() {
    return jdbc.sql("select version from steward_schema").query(String.class).single();
  }

  long count(String table) {
    return jdbc.sql("select count(*) from " + quoted(table)).query(Long.class).single();
  }

  static String quoted(String name) {
    return '"' + name.replace("\"", "\"\"") + '"';
  }

  private List<String> names(String kind) {
    return jdbc.sql(
            """
            select relname from pg_class
            where relnamespace = 'public'::regnamespace and relkind = ?::"char"
            order by relname\
            """)
        .param(kind)
        .query((row, number) -> row.getString(1))
        .list();
  }
}
