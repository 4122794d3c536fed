package dev.steward.platform.blob;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.steward.platform.database.TestDatabase;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

class BlobStoreTests {

  private static final int LARGE = BlobStore.ROW_LIMIT + 1;

  private final TestDatabase database = TestDatabase.create();
  private final JdbcClient jdbc = database.jdbc();
  private final SecureRandom random = new SecureRandom();
  @TempDir Path home;

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2048, 65_535, 65_536, 65_537, 300_000})
  void givesBackBytesAndStreamsOfEverySize(int length) throws IOException {
    byte[] one = bytes(length);
    byte[] other = bytes(length);
    BlobStore blobs = blobs();

    BlobKey ofBytes = blobs.put(one);
    BlobKey ofStream = blobs.put(new ByteArrayInputStream(other));

    assertThat(ofBytes).isEqualTo(BlobKey.ofContent(one));
    assertThat(ofStream).isEqualTo(BlobKey.ofContent(other));
    assertThat(read(ofBytes)).isEqualTo(one);
    assertThat(read(ofStream)).isEqualTo(other);
    assertThat(blobs.size(ofStream)).isEqualTo(length);
    assertThat(blobs.exists(ofStream)).isTrue();
  }

  @Test
  void keepsSmallOnesInTheDatabaseAndLargeOnesInFiles() throws IOException {
    blobs().put(bytes(BlobStore.ROW_LIMIT));
    assertThat(files()).isZero();

    blobs().put(bytes(LARGE));
    assertThat(files()).isOne();
  }

  @ParameterizedTest
  @ValueSource(ints = {2000, LARGE})
  void keepsOneBlobWhenEightPutTheSameAtOnce(int length) throws Exception {
    byte[] content = bytes(length);
    BlobStore blobs = blobs();
    Callable<BlobKey> put = () -> database.transactions().execute(status -> blobs.put(content));
    try (var threads = Executors.newFixedThreadPool(8)) {
      assertThat(threads.invokeAll(IntStream.range(0, 8).mapToObj(i -> put).toList()))
          .extracting(done -> done.resultNow())
          .containsOnly(BlobKey.ofContent(content));
    }

    assertThat(rows()).isOne();
    assertThat(files()).isEqualTo(length == LARGE ? 1 : 0);
    assertThat(read(BlobKey.ofContent(content))).isEqualTo(content);
  }

  @ParameterizedTest
  @ValueSource(ints = {2000, LARGE})
  void leavesNothingWhenTheCallerRollsBack(int length) throws IOException {
    byte[] content = bytes(length);

    database
        .transactions()
        .executeWithoutResult(status -> {
          blobs().put(content);
          status.setRollbackOnly();
        });

    assertThat(rows()).isZero();
    assertThat(files()).isZero();
    assertThatThrownBy(() -> blobs().open(BlobKey.ofContent(content)))
        .isInstanceOf(BlobUnavailable.class);
  }

  @Test
  void insertsManyInOneStatementAndTheSameAgain() throws IOException {
    byte[] small = bytes(2000);
    byte[] large = bytes(LARGE);
    SealedBlob row = blobs().seal(small);
    SealedBlob file = blobs().seal(large);

    blobs().insert(List.of(row, file, row));
    blobs().insert(List.of(file, row));

    assertThat(rows()).isEqualTo(2);
    assertThat(read(row.key())).isEqualTo(small);
    assertThat(read(file.key())).isEqualTo(large);
  }

  @Test
  void insertsAgainAfterARollbackAndDiscardsWhatNobodyInserts() throws IOException {
    byte[] content = bytes(LARGE);
    SealedBlob sealed = blobs().seal(content);
    database
        .transactions()
        .executeWithoutResult(status -> {
          blobs().insert(List.of(sealed));
          status.setRollbackOnly();
        });

    blobs().insert(List.of(sealed));
    blobs().discard(sealed);
    blobs().discard(blobs().seal(bytes(LARGE)));

    assertThat(read(sealed.key())).isEqualTo(content);
    assertThat(files()).isOne();
  }

  @ParameterizedTest
  @ValueSource(strings = {"body", "data_key"})
  void refusesARowWhoseBytesCameFromAnother(String column) {
    BlobKey one = blobs().put(bytes(2000));
    BlobKey other = blobs().put(bytes(2000));

    jdbc.sql(
            "update blob set %s = (select %s from blob where key = ?) where key = ?"
                .formatted(column, column))
        .params(one.bytes(), other.bytes())
        .update();

    assertThatThrownBy(() -> read(other)).isInstanceOfAny(IOException.class, BlobUnavailable.class);
    assertThat(check().all().damaged()).extracting(BlobCheck.Damage::key).containsExactly(other);
  }

  @Test
  void findsMissingCutAndAlteredBlobs() throws IOException {
    BlobKey missing = blobs().put(bytes(LARGE));
    Files.delete(onlyFile());
    BlobKey cut = blobs().put(bytes(LARGE));
    Files.write(onlyFile(), Arrays.copyOf(Files.readAllBytes(onlyFile()), 65_536));
    BlobKey altered = blobs().put(bytes(2000));
    jdbc.sql("update blob set body = set_byte(body, 100, get_byte(body, 100) # 1) where key = ?")
        .param(altered.bytes())
        .update();
    blobs().put(bytes(2001));

    BlobCheck.Report report = check().all();

    assertThat(report.checked()).isEqualTo(4);
    assertThat(report.damaged())
        .extracting(BlobCheck.Damage::key)
        .containsExactlyInAnyOrder(missing, cut, altered);
  }

  @Test
  void hidesContentInTheDatabase() {
    blobs().put("withdrawal to bc1qexample".repeat(50).getBytes(StandardCharsets.US_ASCII));

    assertThat(
            jdbc.sql("select count(*) from blob where position('withdrawal'::bytea in body) > 0")
                .query(Long.class)
                .single())
        .isZero();
  }

  @Test
  void wrapsEveryDataKeyAnewWithoutTouchingContent() throws IOException {
    byte[] small = bytes(2000);
    byte[] large = bytes(LARGE);
    BlobKeys keys = keys();
    BlobStore blobs = blobs(keys);
    blobs.put(small);
    blobs.put(large);
    FileTime written = Files.getLastModifiedTime(onlyFile());

    assertThat(keys.rotate()).isEqualTo(2);

    assertThat(jdbc.sql("select distinct key_id from blob").query(Integer.class).list())
        .containsExactly(2);
    Files.delete(home.resolve("keys/1.key"));
    assertThat(read(BlobKey.ofContent(small))).isEqualTo(small);
    assertThat(read(BlobKey.ofContent(large))).isEqualTo(large);
    assertThat(Files.getLastModifiedTime(onlyFile())).isEqualTo(written);
    assertThat(keys.rewrap()).isZero();
  }

  @Test
  void makesNoNewKeyWhenTheOldOneIsLost() throws IOException {
    BlobKey key = blobs().put(bytes(100));
    Files.delete(home.resolve("keys/1.key"));

    assertThatThrownBy(() -> blobs().put(bytes(100)))
        .isInstanceOf(BlobUnavailable.class)
        .hasMessageContaining("no key");
    assertThatThrownBy(() -> blobs().open(key)).isInstanceOf(BlobUnavailable.class);
  }

  @Test
  void sweepsOnlyOldFilesThatNoRowNames() throws IOException {
    BlobKey kept = blobs().put(bytes(LARGE));
    var store = new BlobFiles(home.resolve("blobs"), random);
    var young = store.write(bytes(LARGE), InputStream.nullInputStream());
    assertThat(sweep(Instant.now()).run()).isZero();
    assertThat(files()).isEqualTo(2);

    Instant later = Instant.now().plus(BlobSweep.GRACE).plus(Duration.ofMinutes(1));
    assertThat(sweep(later).run()).isOne();

    assertThat(store.path(young.file())).doesNotExist();
    assertThat(read(kept)).hasSize(LARGE);
  }

  @Test
  void sweepsNothingOnTheWordOfAnotherDatabase() throws IOException {
    blobs().put(bytes(LARGE));
    Instant later = Instant.now().plus(Duration.ofDays(9));
    sweep(later).run();

    var stranger = TestDatabase.create().jdbc();
    var sweep =
        new BlobSweep(
            stranger,
            new BlobFiles(home.resolve("blobs"), random),
            new FolderId(stranger, home.resolve("blobs"), random),
            () -> later);

    assertThatThrownBy(sweep::run).isInstanceOf(BlobUnavailable.class);
    assertThat(files()).isOne();
  }

  private BlobKeys keys() {
    return new BlobKeys(home.resolve("keys"), random, new JdbcTemplate(database.dataSource()));
  }

  private BlobStore blobs(BlobKeys keys) {
    return new EncryptedBlobs(jdbc, keys, new BlobFiles(home.resolve("blobs"), random), random);
  }

  private BlobStore blobs() {
    return blobs(keys());
  }

  private BlobCheck check() {
    return new BlobCheck(jdbc, blobs());
  }

  private BlobSweep sweep(Instant now) {
    return new BlobSweep(
        jdbc,
        new BlobFiles(home.resolve("blobs"), random),
        new FolderId(jdbc, home.resolve("blobs"), random),
        () -> now);
  }

  private byte[] read(BlobKey key) throws IOException {
    try (InputStream in = blobs().open(key)) {
      return in.readAllBytes();
    }
  }

  private long rows() {
    return jdbc.sql("select count(*) from blob").query(Long.class).single();
  }

  private long files() throws IOException {
    try (var all = new BlobFiles(home.resolve("blobs"), random).list()) {
      return all.count();
    }
  }

  private Path onlyFile() throws IOException {
    try (var all = new BlobFiles(home.resolve("blobs"), random).list()) {
      return all.findFirst().orElseThrow();
    }
  }

  private byte[] bytes(int length) {
    byte[] bytes = new byte[length];
    random.nextBytes(bytes);
    return bytes;
  }
}
