package dev.steward.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.steward.platform.Home;
import dev.steward.platform.HomeLock;
import dev.steward.platform.Progress;
import dev.steward.platform.error.Refusal;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.FileSystemUtils;

class DatabaseTests {

  private final Home home = new Home(TestFolders.withPrograms());

  @AfterEach
  void removeTheHome() throws IOException {
    FileSystemUtils.deleteRecursively(home.folder());
  }

  @Test
  void aCommandStartsTheServerOfADeskThatIsDownAndEndsIt() {
    try (var database = visiting(Map.of())) {
      assertThat(people(database)).isZero();
      assertThat(HomeLock.take(home, "serve")).as("a desk would wait").isEmpty();
    }
    try (var lock = HomeLock.require(home, "serve")) {
      assertThat(lock).isNotNull();
      assertThat(ProcessHandle.current().descendants().filter(this::isServerOfHome)).isEmpty();
    }
  }

  @Test
  void aCommandUsesTheServerOfADeskThatIsRunningAndLeavesItAlone() {
    try (var lock = HomeLock.require(home, "serve");
        var desk = Database.serving(environment(Map.of()), home, "test", Progress.silent())) {
      assertThat(lock).isNotNull();
      desk.await();
      try (var command = visiting(Map.of())) {
        assertThat(people(command)).isZero();
      }
      assertThat(people(desk)).isZero();
      assertThat(desk.usage().most()).isEqualTo(24);
      assertThat(desk.usage().open()).isPositive();
    }
  }

  @Test
  void nothingIsStartedBeforeItIsUsed() {
    try (var database = visiting(Map.of())) {
      assertThat(database.connections()).isNotNull();
    }
    assertThat(home.folder().resolve("database/data")).doesNotExist();
  }

  @Test
  void whoeverAsksGetsTheReasonWhyThereIsNoDatabase() {
    var notDurable = TestDatabase.empty().address();
    try (var database =
        visiting(
            Map.of(
                "steward.database.url",
                notDurable.url()
                    + "?user="
                    + notDurable.user()
                    + "&password="
                    + notDurable.password()))) {
      for (int i = 0; i < 2; i++) {
        assertThatThrownBy(database::await)
            .isInstanceOfSatisfying(
                Refusal.class,
                refused -> assertThat(refused.code()).isEqualTo(DatabaseError.NOT_DURABLE));
      }
    }
  }

  @Test
  void understandsBothWaysToWriteAnAddress() {
    assertThat(
            OwnServer.address("postgres://steward:p%40ss+1@db.example:5433/desk?sslmode=require"))
        .isEqualTo(
            new DatabaseAddress(
                "jdbc:postgresql://db.example:5433/desk?sslmode=require", "steward", "p@ss+1"));
    assertThat(OwnServer.address("postgresql://db.example/desk").url())
        .isEqualTo("jdbc:postgresql://db.example/desk");
    assertThat(OwnServer.address("jdbc:postgresql://db/desk?user=x").url())
        .isEqualTo("jdbc:postgresql://db/desk?user=x");
    assertThatThrownBy(() -> OwnServer.address("mysql://db/desk"))
        .isInstanceOfSatisfying(
            Refusal.class, refused -> assertThat(refused.code()).isEqualTo(DatabaseError.BAD_URL));
    assertThatThrownBy(() -> OwnServer.address("postgres://steward:p ss@db/desk"))
        .hasMessageNotContaining("p ss");
  }

  @Test
  void anAddressDoesNotPrintItsPassword() {
    assertThat(new DatabaseAddress("jdbc:postgresql://db/desk", "steward", "secret").toString())
        .doesNotContain("secret");
  }

  private boolean isServerOfHome(ProcessHandle process) {
    return process.info().commandLine().orElse("").contains(home.folder().toString());
  }

  private Database visiting(Map<String, Object> settings) {
    return Database.visiting(environment(settings), home, "test", Progress.silent());
  }

  private static StandardEnvironment environment(Map<String, Object> settings) {
    var environment = new StandardEnvironment();
    environment.getPropertySources().addFirst(new MapPropertySource("test", settings));
    return environment;
  }

  private static long people(Database database) {
    return JdbcClient.create(database.connections())
        .sql("select count(*) from customer")
        .query(Long.class)
        .single();
  }
}
