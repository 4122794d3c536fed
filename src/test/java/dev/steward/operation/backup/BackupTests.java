package dev.steward.operation.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.steward.platform.Home;
import dev.steward.platform.Progress;
import dev.steward.platform.blob.BlobCheck;
import dev.steward.platform.blob.BlobKey;
import dev.steward.platform.blob.HomeBlobs;
import dev.steward.platform.database.Migrations;
import dev.steward.platform.database.TestDatabase;
import dev.steward.platform.error.Refusal;
import dev.steward.platform.token.KeyFolder;
import dev.steward.platform.token.Signer;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;
import org.springframework.util.function.SingletonSupplier;

class BackupTests {

  private static final String SECRET = "the seed words of a customer ";

  @TempDir Path temp;
  private final TestDatabase source = TestDatabase.create();
  private final TestDatabase target = TestDatabase.empty();
  private Home sourceHome = new Home(Path.of("."));
  private Home targetHome = new Home(Path.of("."));
  private BlobKey small = BlobKey.ofContent(new byte[0]);
  private BlobKey large = BlobKey.ofContent(new byte[0]);

  @BeforeEach
  void fill() {
    sourceHome = new Home(temp.resolve("source"));
    targetHome = new Home(temp.resolve("target"));
    var blobs = new HomeBlobs(source, sourceHome).store();
    small = blobs.put(SECRET.repeat(50).getBytes(StandardCharsets.US_ASCII));
    large = blobs.put(SECRET.repeat(9000).getBytes(StandardCharsets.US_ASCII));
    source
        .jdbc()
        .sql(
            """
            insert into customer (name, created_at, updated_at)
            select '顾客 ' || n, now(), now() from generate_series(1, 500) n\
            """)
        .update();
    source
        .jdbc()
        .sql(
            """
            insert into audit_entry (at, actor_kind, act, subject_kind, subject_id, details)
            values (now(), 'system', 'test', 'desk', '1', '{"a": [1, null]}')\
            """)
        .update();
    source
        .jdbc()
        .sql(
            """
            insert into inbox (channel, name, address, created_at)
            values ('email', 'Help', 'help@desk.example', now())\
            """)
        .update();
    deliveries("queued", "sending", "sent", "failed");
  }

  @Test
  void bringsEverythingBackIntoAnEmptyHome() throws IOException {
    Backup.Made made = backup().make(temp.resolve("b"), true);

    Restore.Restored restored = restore().from(made.file(), Optional.empty(), Progress.silent());

    assertThat(counts(target)).isEqualTo(counts(source)).containsEntry("customer", 500L);
    assertThat(checksum(target, "customer")).isEqualTo(checksum(source, "customer"));
    assertThat(checksum(target, "audit_entry")).isEqualTo(checksum(source, "audit_entry"));
    assertThat(restored.blobs()).isEqualTo(new BlobCheck.Report(2, List.of()));
    for (BlobKey key : List.of(small, large)) {
      try (InputStream in = new HomeBlobs(target, targetHome).store().open(key)) {
        assertThat(BlobKey.ofContent(in.readAllBytes())).isEqualTo(key);
      }
    }
    assertThat(nextPerson(target)).isGreaterThan(nextPerson(source) - 1);
    assertThat(targetHome.unfinishedRestore()).doesNotExist();
  }

  @Test
  void sendsNothingOldAgain() {
    var made = backup().make(temp.resolve("b"), true);
    restore().from(made.file(), Optional.empty(), Progress.silent());

    assertThat(
            target.jdbc().sql("select state from delivery order by id").query(String.class).list())
        .containsExactly("unknown", "unknown", "sent", "failed");
  }

  @Test
  void keepsForeignKeysAndTriggers() {
    var made = backup().make(temp.resolve("b"), true);
    restore().from(made.file(), Optional.empty(), Progress.silent());

    String constraints = "select count(*) from pg_constraint where contype = 'f'";
    assertThat(target.jdbc().sql(constraints).query(Long.class).single())
        .isEqualTo(source.jdbc().sql(constraints).query(Long.class).single());
    assertThatThrownBy(() -> target.jdbc().sql("delete from audit_entry").update())
        .hasMessageContaining("append-only");
  }

  @Test
  void leavesKeysOutUnlessAskedFor() throws IOException {
    var made = backup().make(temp.resolve("b"), false);

    assertRefused(made.file(), Optional.empty(), BackupError.KEYS_NEEDED);
    FileSystemUtils.copyRecursively(sourceHome.keys(), temp.resolve("safe"));
    var restored =
        restore().from(made.file(), Optional.of(temp.resolve("safe")), Progress.silent());

    assertThat(restored.blobs().damaged()).isEmpty();
    assertThat(restored.blobs().checked()).isEqualTo(2);
  }

  @Test
  void takesKeysThatAreInTheHomeAlready() throws IOException {
    var made = backup().make(temp.resolve("b"), false);
    FileSystemUtils.copyRecursively(sourceHome.keys(), targetHome.keys());

    assertThat(restore().from(made.file(), Optional.empty(), Progress.silent()).blobs().damaged())
        .isEmpty();
  }

  @Test
  void refusesTheKeysOfAnotherDesk() {
    var made = backup().make(temp.resolve("b"), false);
    var other = new Home(temp.resolve("other"));
    new HomeBlobs(TestDatabase.create(), other).store().put(new byte[1]);
    new KeyFolder(other, new SecureRandom()).key("signing", 32);

    assertRefused(made.file(), Optional.of(other.keys()), BackupError.OTHER_KEYS);
  }

  @Test
  void noticesAnyAlteredPartBeforeTouchingTheHome() throws IOException {
    Path whole = backup().make(temp.resolve("b"), true).file();

    for (String entry : ForgedArchive.entries(whole)) {
      Path altered = temp.resolve("altered");
      ForgedArchive.copy(whole, altered, entry, BackupTests::flipMiddle);
      assertThatThrownBy(() -> restore().from(altered, Optional.empty(), Progress.silent()))
          .as(entry)
          .isInstanceOf(Refusal.class);
      assertThat(targetHome.folder()).as(entry).doesNotExist();
    }
  }

  @Test
  void noticesACutFileBeforeTouchingTheHome() throws IOException {
    byte[] whole = Files.readAllBytes(backup().make(temp.resolve("b"), true).file());
    for (int kept : new int[] {0, 1, 1000, whole.length / 2, whole.length - 1}) {
      Path cut = Files.write(temp.resolve("cut"), Arrays.copyOf(whole, kept));

      assertRefused(cut, Optional.empty(), BackupError.NOT_A_BACKUP);
      assertThat(targetHome.folder()).doesNotExist();
    }
  }

  @Test
  void refusesAForgedManifest() throws IOException {
    Path mine = backup().make(temp.resolve("b"), true).file();
    Path forged = temp.resolve("forged");
    ForgedArchive.copy(
        mine,
        forged,
        Manifest.NAME,
        json ->
            text(json).replace("\"rows\":500", "\"rows\":499").getBytes(StandardCharsets.UTF_8));

    assertRefused(forged, Optional.empty(), BackupError.WRONG_SIGNATURE);
  }

  @Test
  void refusesAHomeThatIsNotEmpty() throws IOException {
    var made = backup().make(temp.resolve("b"), true);
    Files.createDirectories(targetHome.folder().resolve("database"));
    Files.writeString(targetHome.folder().resolve("database/x"), "");

    assertRefused(made.file(), Optional.empty(), BackupError.HOME_NOT_EMPTY);
  }

  @Test
  void refusesADatabaseThatHasTables() {
    var made = backup().make(temp.resolve("b"), true);
    source
        .jdbc()
        .sql("update flyway_platform set installed_on = installed_on - interval '1 day'")
        .update();

    assertThatThrownBy(() -> restore(source).from(made.file(), Optional.empty(), Progress.silent()))
        .isInstanceOfSatisfying(
            Refusal.class,
            refused -> assertThat(refused.code()).isEqualTo(BackupError.DATABASE_NOT_EMPTY));
    assertThat(counts(source)).containsEntry("customer", 500L);
  }

  @Test
  void restoresTheBackupOfAnOlderDeskAndBringsItForward() {
    var old = TestDatabase.empty();
    var migrations = new Migrations(old.dataSource(), "0.0.1");
    migrations.applyUpTo(Map.of("platform", "10", "audit", "1", "staff", "1", "customer", "1"));
    old.jdbc().sql("insert into steward_schema (digest, version) values ('old', '0.0.1')").update();
    old.jdbc()
        .sql("insert into customer (name, created_at, updated_at) values ('x', now(), now())")
        .update();
    var home = new Home(temp.resolve("old"));
    var made =
        new Backup(old.dataSource(), home, signer(home), Instant::now)
            .make(temp.resolve("old.backup"), true);

    restore().from(made.file(), Optional.empty(), Progress.silent());

    assertThat(counts(target)).containsEntry("customer", 1L).containsEntry("ticket", 0L);
  }

  @Test
  void writesAFileThatOnlyItsOwnerReadsAndThatTellsNoSecrets() throws IOException {
    Path folder = Files.createDirectory(temp.resolve("backups"));
    Path file = backup().make(folder, false).file();

    assertThat(file.getParent()).isEqualTo(folder);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    assertThat(Files.readString(file, StandardCharsets.ISO_8859_1)).doesNotContain("seed words");
    assertThatThrownBy(() -> backup().make(file, false)).isInstanceOf(Refusal.class);
  }

  private void deliveries(String... states) {
    for (String state : states) {
      source
          .jdbc()
          .sql(
              """
              insert into delivery (channel, inbox_id, kind, conversation, recipient, external_id,
                envelope_from, envelope_to, blob, state, queued_at, due_at, tried_from)
              select 'email', id, 'reply', 1, 'c@x.example', :state, 'h@x.example', '{c@x.example}',
                :blob, :state, now(), now(), now()
              from inbox\
              """)
          .param("state", state)
          .param("blob", small.bytes())
          .update();
    }
  }

  private Backup backup() {
    return new Backup(source.dataSource(), sourceHome, signer(sourceHome), Instant::now);
  }

  private Restore restore() {
    return restore(target);
  }

  /// Makes the tables when the restore first asks for the database, as the desk does.
  private Restore restore(TestDatabase database) {
    Supplier<DataSource> lazily =
        () -> {
          new Migrations(database.dataSource(), "test").apply(Progress.silent());
          return database.dataSource();
        };
    return new Restore(
        targetHome,
        SingletonSupplier.of(lazily),
        () -> new HomeBlobs(database, targetHome).check());
  }

  private void assertRefused(Path file, Optional<Path> keys, BackupError error) {
    assertThatThrownBy(() -> restore().from(file, keys, Progress.silent()))
        .isInstanceOfSatisfying(
            Refusal.class, refused -> assertThat(refused.code()).isEqualTo(error));
  }

  private static Signer signer(Home home) {
    return new Signer(new KeyFolder(home, new SecureRandom()));
  }

  private static Map<String, Long> counts(TestDatabase database) {
    var jdbc = database.jdbc();
    Map<String, Long> counts = new TreeMap<>();
    jdbc.sql("select tablename from pg_tables where schemaname = 'public'")
        .query((row, number) -> row.getString(1))
        .list()
        .forEach(table ->
            counts.put(
                table, jdbc.sql("select count(*) from " + table).query(Long.class).single()));
    return counts;
  }

  private static String checksum(TestDatabase database, String table) {
    return database
        .jdbc()
        .sql("select md5(string_agg(t::text, '|' order by t::text)) from " + table + " t")
        .query(String.class)
        .single();
  }

  private static long nextPerson(TestDatabase database) {
    return database.jdbc().sql("select nextval('person_id')").query(Long.class).single();
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  private static byte[] flipMiddle(byte[] bytes) {
    bytes[bytes.length / 2] ^= 1;
    return bytes;
  }
}
