package dev.steward.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.steward.platform.Progress;
import dev.steward.platform.error.Refusal;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.FileSystemUtils;

class EmbeddedPostgresTests {

  private final Path folder = TestServer.folder();

  @AfterEach
  void removeTheFiles() throws IOException {
    FileSystemUtils.deleteRecursively(folder);
  }

  @Test
  void keepsWhatWasCommittedAcrossStartsAndNeedsNoPort() throws IOException {
    DatabaseAddress before;
    try (var server = start()) {
      before = server.address();
      run(before, "create table kept (word text)");
      run(before, "insert into kept values ('提现')");
    }
    try (var _ = new ServerSocket(before.port(), 1, InetAddress.getLoopbackAddress());
        var server = start()) {
      assertThat(server.address().port()).isNotEqualTo(before.port());
      assertThat(ask(server.address(), "select word from kept")).isEqualTo("提现");
      assertThat(EmbeddedPostgres.addressOf(folder)).isEqualTo(server.address());
    }
  }

  @Test
  void isDurableAndComparesTextByCodePoint() {
    try (var server = start()) {
      assertThat(ask(server.address(), "show fsync")).isEqualTo("on");
      assertThat(ask(server.address(), "show full_page_writes")).isEqualTo("on");
      assertThat(ask(server.address(), "show synchronous_commit")).isEqualTo("on");
      assertThat(ask(server.address(), "show data_checksums")).isEqualTo("on");
      assertThat(ask(server.address(), "select lower('ÄÇ')")).isEqualTo("äç");
    }
  }

  @Test
  void startsAgainWhenTheServerIsKilled() {
    try (var server = start()) {
      run(server.address(), "create table kept (word text)");
      long killed = server.pid();
      Signal.send("KILL", killed);
      await(() -> server.pid() != killed);
      assertThat(ask(server.address(), "select count(*) from kept")).isEqualTo("0");
    }
  }

  @Test
  void takesOverFromAServerThatWasLeftBehind() {
    var left = start();
    run(left.address(), "create table kept (word text)");
    left.abandon();
    try (var server = start()) {
      assertThat(server.pid()).isNotEqualTo(left.pid());
      assertThat(ask(server.address(), "select count(*) from kept")).isEqualTo("0");
      assertThat(ProcessHandle.of(left.pid()).filter(ProcessHandle::isAlive)).isEmpty();
    }
  }

  @Test
  void ignoresAStalePidFileThatNamesAStranger() throws IOException {
    Path data;
    try (var server = start()) {
      data = server.files();
    }
    long stranger = ProcessHandle.current().pid();
    Files.writeString(
        data.resolve("postmaster.pid"), stranger + "\n" + data + "\n0\n5432\n\n\n\nready\n");
    try (var server = start()) {
      assertThat(ask(server.address(), "select 1")).isEqualTo("1");
    }
  }

  @Test
  void refusesFilesOfAnotherMajorVersion() throws IOException {
    Path data;
    try (var server = start()) {
      data = server.files();
    }
    Files.writeString(data.resolve("PG_VERSION"), "15\n");
    assertThatThrownBy(this::start)
        .isInstanceOfSatisfying(
            Refusal.class,
            refused -> assertThat(refused.code()).isEqualTo(DatabaseError.OTHER_MAJOR_VERSION));
  }

  @Test
  void saysWhyPostgresWillNotStart() {
    assertThatThrownBy(() -> start(Map.of("shared_buffers", "lots")))
        .isInstanceOfSatisfying(
            Refusal.class,
            refused -> {
              assertThat(refused.code()).isEqualTo(DatabaseError.NOT_STARTED);
              assertThat(refused.args().getFirst().toString()).contains("shared_buffers");
            });
  }

  @Test
  void runsInAFolderThatOnlyRootMayEnter() throws IOException {
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
    try (var server = start()) {
      assertThat(ask(server.address(), "select 1")).isEqualTo("1");
    }
  }

  private EmbeddedPostgres start() {
    return start(Map.of());
  }

  private EmbeddedPostgres start(Map<String, String> settings) {
    return EmbeddedPostgres.start(
        folder, TestServer.programs(), settings, List.of("--no-sync"), Progress.silent());
  }

  private static void run(DatabaseAddress address, String sql) {
    try (var pool = TestServer.pool(address)) {
      JdbcClient.create(pool).sql(sql).update();
    }
  }

  private static String ask(DatabaseAddress address, String sql) {
    try (var pool = TestServer.pool(address)) {
      return JdbcClient.create(pool).sql(sql).query(String.class).single();
    }
  }

  private static void await(java.util.function.BooleanSupplier condition) {
    long end = System.nanoTime() + Duration.ofSeconds(10).toNanos();
    while (!condition.getAsBoolean()) {
      assertThat(System.nanoTime()).as("waited ten seconds").isLessThan(end);
      Thread.onSpinWait();
    }
  }
}
