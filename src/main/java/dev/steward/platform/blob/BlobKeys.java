package dev.steward.platform.blob;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The key-encryption keys of the blobs, and their rotation.
///
/// The first key is made when the first blob is stored. When the database holds blobs but the
/// folder holds no key, nothing is made and everything is refused: a new key would hide that the
/// old one is lost.
public final class BlobKeys {

  private record Row(byte[] key, int keyId, byte[] dataKey) {}

  private static final int BATCH = 1000;

  private final Path folder;
  private final SecureRandom random;
  private final JdbcTemplate jdbc;
  private volatile @Nullable KeyRing ring;

  BlobKeys(Path folder, SecureRandom random, JdbcTemplate jdbc) {
    this.folder = folder;
    this.random = random;
    this.jdbc = jdbc;
  }

  /// Makes a new key-encryption key and wraps every data key with it. Blob bytes are neither read
  /// nor written. It may be stopped and run again, and runs while the desk works; old keys stay in
  /// the folder, for backups made before.
  ///
  /// @return how many data keys were wrapped anew
  public long rotate() {
    ring().add();
    return rewrap();
  }

  /// Wraps what is still wrapped with an older key: the end of a rotation that was cut short.
  public long rewrap() {
    long total = 0;
    byte[] after = new byte[0];
    for (var rows = older(after); !rows.isEmpty(); rows = older(after)) {
      rewrap(rows);
      total += rows.size();
      after = rows.getLast().key();
    }
    return total;
  }

  KeyRing ring() {
    KeyRing known = ring;
    return known == null ? firstRing() : known;
  }

  private synchronized KeyRing firstRing() {
    KeyRing found = KeyRing.read(folder, random);
    if (found.isEmpty()) {
      if (blobsExist()) {
        throw new BlobUnavailable("There are blobs but no key in " + folder);
      }
      found.add();
    }
    ring = found;
    return found;
  }

  private boolean blobsExist() {
    return JdbcClient.create(jdbc)
        .sql("select exists (select 1 from blob)")
        .query(Boolean.class)
        .single();
  }

  private List<Row> older(byte[] after) {
    return JdbcClient.create(jdbc)
        .sql(
            """
            select key, key_id, data_key from blob
            where key > ? and key_id <> ?
            order by key limit ?\
            """)
        .params(after, ring().currentId(), BATCH)
        .query((row, number) -> new Row(row.getBytes(1), row.getInt(2), row.getBytes(3)))
        .list();
  }

  private void rewrap(List<Row> rows) {
    jdbc.batchUpdate(
        "update blob set key_id = ?, data_key = ? where key = ?", rows, rows.size(), this::bind);
  }

  private void bind(PreparedStatement update, Row row) throws SQLException {
    BlobKey blob = BlobKey.of(row.key());
    KeyRing.Wrapped wrapped = ring().wrap(ring().unwrap(row.keyId(), row.dataKey(), blob), blob);
    update.setInt(1, wrapped.keyId());
    update.setBytes(2, wrapped.bytes());
    update.setBytes(3, row.key());
  }
}
