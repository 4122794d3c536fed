package dev.steward.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.steward.platform.Progress;
import dev.steward.platform.error.Refusal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MigrationsTests {

  @Test
  void migratesAnEmptyDatabaseAndThenLeavesItAlone() {
    var database = TestDatabase.empty();
    List<String> told = new ArrayList<>();
    var migrations = new Migrations(database.dataSource(), "1");

    migrations.apply(told::add);
    migrations.apply(told::add);

    assertThat(told).containsExactly("bringing the database up to date");
    assertThat(database.jdbc().sql("select nextval('person_id')").query(Long.class).single())
        .isEqualTo(1);
  }

  @Test
  void looksAtEveryModuleAgainWhenTheBuildHasChanged() {
    var database = TestDatabase.create();
    database.jdbc().sql("update steward_schema set digest = 'of another build'").update();

    new Migrations(database.dataSource(), "2").apply(Progress.silent());

    assertThat(
            database
                .jdbc()
                .sql("select version from steward_schema where digest = ?")
                .param(Migrations.digest())
                .query(String.class)
                .single())
        .isEqualTo("2");
  }

  @Test
  void refusesADatabaseThatANewerBuildHasChanged() {
    var database = TestDatabase.create();
    database
        .jdbc()
        .sql(
            """
            insert into flyway_platform
              (installed_rank, version, description, type, script, checksum, installed_by,
               execution_time, success)
            values (1000, '999', 'from the future', 'SQL', 'V999__from_the_future.sql', 1, 'x', 1,
                    true)
            """)
        .update();
    database.jdbc().sql("update steward_schema set digest = 'of a newer build'").update();

    assertThatThrownBy(() -> new Migrations(database.dataSource(), "1").apply(Progress.silent()))
        .isInstanceOfSatisfying(
            Refusal.class,
            refused -> assertThat(refused.code()).isEqualTo(DatabaseError.SCHEMA_TOO_NEW));
  }

  @Test
  void knowsEveryFolderOfMigrations() throws IOException {
    try (Stream<Path> folders = Files.list(Path.of("src/main/resources/db/migration"))) {
      assertThat(folders.map(folder -> folder.getFileName().toString()))
          .containsExactlyInAnyOrderElementsOf(Migrations.MODULES);
    }
  }
}
