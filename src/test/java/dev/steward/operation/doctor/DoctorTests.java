package dev.steward.operation.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.steward.platform.Home;
import dev.steward.platform.HomeLock;
import dev.steward.platform.database.TestDatabase;
import dev.steward.platform.health.Finding;
import dev.steward.platform.health.Finding.Level;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.env.MockEnvironment;

class DoctorTests {

  @TempDir Path temp;

  @Test
  void wantsJava25() {
    assertThat(Examinations.java(24).level()).isEqualTo(Level.FAIL);
    assertThat(Examinations.java(25).level()).isEqualTo(Level.OK);
  }

  @Test
  void findsKeysThatOthersCanRead() throws IOException {
    var home = new Home(temp);
    Path key = Files.writeString(home.keys().resolve("signing"), "x");
    Files.setPosixFilePermissions(home.keys(), PosixFilePermissions.fromString("rwx------"));
    Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("rw-------"));
    assertThat(new HomeExamination(home).keys().level()).isEqualTo(Level.OK);

    Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("rw-r-----"));
    assertThat(new HomeExamination(home).keys())
        .isEqualTo(Finding.fail("keys.open", key.toString()));
  }

  @Test
  void knowsADurableDatabaseOfThisVersion() {
    var database = database(TestDatabase.create(), InstantSource.system());

    assertThat(database.server().level()).isEqualTo(Level.OK);
    assertThat(database.schema().level()).isEqualTo(Level.OK);
    assertThat(database.clock().level()).isEqualTo(Level.OK);
    // The server of the tests is fast, not durable: exactly what this looks for.
    assertThat(database.durability().level()).isEqualTo(Level.FAIL);
  }

  @Test
  void findsAClockThatIsApart() {
    var database =
        database(
            TestDatabase.create(),
            InstantSource.offset(InstantSource.system(), Duration.ofHours(2)));

    assertThat(database.clock().reason()).isEqualTo("clock.apart");
    assertThat(database(TestDatabase.empty(), InstantSource.fixed(Instant.EPOCH)).clock().reason())
        .isEqualTo("clock.past");
  }

  @Test
  void tellsFreeTakenAndSilentPortsApart() throws IOException {
    var home = new Home(temp);
    try (var server = new ServerSocket(0)) {
      var environment =
          new MockEnvironment()
              .withProperty("server.port", String.valueOf(server.getLocalPort()))
              .withProperty("steward.smtp.port", "0");
      var ports = new PortExamination(environment, home);

      assertThat(ports.web().reason()).isEqualTo("port.taken");
      assertThat(ports.inbound().reason()).isEqualTo("port.off");
      assertThat(ports.outbound().reason()).isEqualTo("outbound.unset");
      try (var _ = HomeLock.require(home, HomeLock.SERVING)) {
        assertThat(ports.web().reason()).isEqualTo("port.answers");
      }
      server.close();
      assertThat(ports.web().reason()).isEqualTo("port.free");
      try (var _ = HomeLock.require(home, HomeLock.SERVING)) {
        assertThat(ports.web().reason()).isEqualTo("port.silent");
      }
    }
  }

  private static DatabaseExamination database(TestDatabase database, InstantSource time) {
    var beans = new DefaultListableBeanFactory();
    beans.registerSingleton("jdbc", database.jdbc());
    return new DatabaseExamination(beans.getBeanProvider(JdbcClient.class), time);
  }
}
