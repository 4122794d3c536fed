package dev.steward.platform.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.steward.platform.database.TestDatabase;
import dev.steward.platform.database.TestFolders;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.util.FileSystemUtils;

/// The desk as a process: how it starts, refuses to start, stops, and is killed.
class ServingTests {

  private final Path home = TestFolders.withPrograms();

  @AfterEach
  void removeTheHome() throws IOException {
    Desk.await(() -> Desk.servers(home).isEmpty());
    FileSystemUtils.deleteRecursively(home);
  }

  @Test
  void startsServesAndStopsAndStartsAgain() throws Exception {
    try (var first = Desk.run(home, Map.of(), "serve").ready()) {
      assertThat(first.said())
          .contains("creating the database", "bringing the database up to date");
      assertThat(first.status("/health/ready")).isEqualTo(200);
      assertThat(command("bogus").exit()).isEqualTo(2);
      first.terminate();
      assertThat(first.exit()).isEqualTo(143);
      assertThat(Desk.servers(home)).isEmpty();
    }
    var misspelt = Map.of("STEWARD_HTTP_PROT", "8081");
    try (var second = Desk.run(home, misspelt, "serve").ready()) {
      Desk.await(() -> second.said().contains("There is no setting STEWARD_HTTP_PROT"));
      assertThat(second.said())
          .doesNotContain("unpacking", "creating the database", "bringing the database up to date");
    }
  }

  @Test
  void leavesNoServerBehindWhenKilledAndComesBack() throws Exception {
    try (var killed = Desk.run(home, Map.of(), "serve").ready()) {
      assertThat(Desk.servers(home)).isNotEmpty();
      killed.kill();
    }
    try (var next = Desk.run(home, Map.of(), "serve").ready()) {
      assertThat(next.status("/health/ready")).isEqualTo(200);
      next.kill();
    }
    Desk.await(() -> Desk.servers(home).isEmpty());
  }

  @Test
  void refusesASecondProcessInTheSameHome() {
    try (var first = Desk.run(home, Map.of(), "serve").ready();
        var second = Desk.run(home, Map.of(), "serve")) {
      assertThat(second.exit()).isEqualTo(1);
      assertThat(second.said())
          .contains("Another Steward (process " + first.pid() + ") has " + home + " open.")
          .doesNotContain("Exception");
    }
  }

  @Test
  void saysInOneSentenceThatThePortIsTaken() throws IOException {
    try (var taken = new ServerSocket(0, 1, InetAddress.getByName("0.0.0.0"));
        var desk =
            Desk.run(
                home, Map.of("STEWARD_HTTP_PORT", String.valueOf(taken.getLocalPort())), "serve")) {
      assertThat(desk.exit()).isEqualTo(1);
      assertThat(desk.said())
          .contains("Port " + taken.getLocalPort() + " is in use by another program.")
          .doesNotContain("Exception");
    }
  }

  @Test
  void refusesAServerOfOnesOwnThatIsNotDurable() {
    var server = TestDatabase.empty().address();
    String url =
        server
            .url()
            .replace(
                "jdbc:postgresql://",
                "postgres://" + server.user() + ":" + server.password() + "@");
    try (var desk = Desk.run(home, Map.of("STEWARD_DATABASE_URL", url), "serve")) {
      assertThat(desk.exit()).isEqualTo(1);
      assertThat(desk.said())
          .contains("runs with fsync off and would lose confirmed mail")
          .doesNotContain(server.password(), "Exception");
    }
  }

  @Test
  void runsOnAServerOfOnesOwn() throws Exception {
    try (var own = TestFolders.durableServer(home.resolve("elsewhere"))) {
      String url =
          own.address().url()
              + "?user="
              + own.address().user()
              + "&password="
              + own.address().password();
      try (var desk = Desk.run(home, Map.of("STEWARD_DATABASE_URL", url), "serve").ready()) {
        assertThat(desk.status("/health/ready")).isEqualTo(200);
        assertThat(Desk.servers(home)).isEmpty();
      }
    }
  }

  private Desk command(String... words) {
    return Desk.run(home, Map.of(), words);
  }

  @Test
  void saysWhichBuildItIsAndWhatItCanDo() {
    try (var version = command("version");
        var help = command("help")) {
      assertThat(version.exit()).isZero();
      assertThat(version.said()).startsWith("Steward ");
      assertThat(help.exit()).isZero();
      assertThat(help.said()).contains("serve [--demo]");
      assertThat(List.of(help.said().split("\n"))).noneMatch(line -> line.contains("Exception"));
    }
  }
}
