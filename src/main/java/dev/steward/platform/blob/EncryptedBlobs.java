package dev.steward.platform.blob;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.NoSuchFileException;
import java.security.SecureRandom;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// Blobs in table `blob` and, when large, in [BlobFiles].
final class EncryptedBlobs implements BlobStore {

  private static final String INSERT =
      """
      insert into blob (key, size, key_id, data_key, body, file)
      select * from unnest(?::bytea[], ?::bigint[], ?::integer[], ?::bytea[], ?::bytea[], ?::text[])
      on conflict (key) do nothing returning key\
      """;

  private record Stored(
      long size, int keyId, byte[] dataKey, byte @Nullable [] body, @Nullable String file) {}

  private final JdbcClient jdbc;
  private final BlobKeys keys;
  private final BlobFiles files;
  private final SecureRandom random;

  EncryptedBlobs(JdbcClient jdbc, BlobKeys keys, BlobFiles files, SecureRandom random) {
    this.jdbc = jdbc;
    this.keys = keys;
    this.files = files;
    this.random = random;
  }

  @Override
  public BlobKey put(byte[] content) {
    if (content.length <= ROW_LIMIT) {
      return insertOne(seal(content));
    }
    BlobKey key = BlobKey.ofContent(content);
    return exists(key) ? key : insertOne(seal(content));
  }

  @Override
  public BlobKey put(InputStream content) throws IOException {
    byte[] head = content.readNBytes(ROW_LIMIT + 1);
    return head.length <= ROW_LIMIT ? put(head) : insertOne(seal(files.write(head, content)));
  }

  @Override
  public SealedBlob seal(byte[] content) {
    if (content.length > ROW_LIMIT) {
      return sealInFile(content);
    }
    BlobKey key = BlobKey.ofContent(content);
    byte[] dataKey = new byte[Sealing.DATA_KEY_BYTES];
    random.nextBytes(dataKey);
    KeyRing.Wrapped wrapped = keys.ring().wrap(dataKey, key);
    byte[] body = Sealing.sealRow(content, dataKey, key);
    return new SealedBlob(key, content.length, wrapped.keyId(), wrapped.bytes(), body, null);
  }

  private SealedBlob sealInFile(byte[] content) {
    try {
      return seal(files.write(content, InputStream.nullInputStream()));
    } catch (IOException e) {
      throw new IllegalStateException("Bytes in memory can always be read", e);
    }
  }

  private SealedBlob seal(BlobFiles.Written written) {
    KeyRing.Wrapped wrapped = keys.ring().wrap(written.dataKey(), written.key());
    return new SealedBlob(
        written.key(), written.size(), wrapped.keyId(), wrapped.bytes(), null, written.file());
  }

  /// Of several that put the same content at once the first row wins, the others wait for its
  /// commit. If the first rolls back, the next one's row stands. The order is the same for all, so
  /// that nobody waits for one who waits for him.
  @Override
  public Set<BlobKey> insert(Collection<SealedBlob> blobs) {
    List<SealedBlob> all =
        blobs.stream().sorted(Comparator.comparing(blob -> blob.key().sha256Hex())).toList();
    return Set.copyOf(
        jdbc.sql(INSERT)
            .param(all.stream().map(blob -> blob.key().bytes()).toArray(byte[][]::new))
            .param(all.stream().map(SealedBlob::size).toArray(Long[]::new))
            .param(all.stream().map(SealedBlob::keyId).toArray(Integer[]::new))
            .param(all.stream().map(SealedBlob::dataKey).toArray(byte[][]::new))
            .param(all.stream().map(SealedBlob::body).toArray(byte[][]::new))
            .param(all.stream().map(SealedBlob::file).toArray(String[]::new))
            .query((row, _) -> BlobKey.of(row.getBytes(1)))
            .list());
  }

  @Override
  public void discard(SealedBlob blob) {
    String file = blob.file();
    if (file != null && !isNamed(file)) {
      files.discard(file);
    }
  }

  private boolean isNamed(String file) {
    return jdbc.sql("select exists (select from blob where file = ?)")
        .param(file)
        .query(Boolean.class)
        .single();
  }

  @Override
  public InputStream open(BlobKey key) {
    Stored stored = require(key);
    byte[] dataKey = keys.ring().unwrap(stored.keyId(), stored.dataKey(), key);
    try {
      if (stored.body() != null) {
        return Sealing.openRow(new ByteArrayInputStream(stored.body()), dataKey, key);
      }
      if (stored.file() != null) {
        return files.open(stored.file(), dataKey);
      }
    } catch (NoSuchFileException e) {
      throw new BlobUnavailable("The file of blob " + key + " is missing", e);
    } catch (IOException e) {
      throw new BlobUnavailable("Cannot open blob " + key, e);
    }
    throw new IllegalStateException("A blob is a row or a file");
  }

  @Override
  public long size(BlobKey key) {
    return jdbc.sql("select size from blob where key = ?")
        .param(key.bytes())
        .query(Long.class)
        .optional()
        .orElseThrow(() -> unknown(key));
  }

  @Override
  public boolean exists(BlobKey key) {
    return jdbc.sql("select exists (select 1 from blob where key = ?)")
        .param(key.bytes())
        .query(Boolean.class)
        .single();
  }

  /// When the insert fails its outcome may be unknown, so the file is left for the sweep.
  private BlobKey insertOne(SealedBlob blob) {
    boolean first = !insert(List.of(blob)).isEmpty();
    String file = blob.file();
    if (file != null && first) {
      discardOnRollback(file);
    } else if (file != null) {
      files.discard(file);
    }
    return blob.key();
  }

  private void discardOnRollback(String file) {
    if (TransactionSynchronizationManager.isSynchronizationActive()) {
      TransactionSynchronizationManager.registerSynchronization(
          new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
              // An unknown outcome may be a commit: the file stays, and the sweep decides later.
              if (status == STATUS_ROLLED_BACK) {
                files.discard(file);
              }
            }
          });
    }
  }

  private Stored require(BlobKey key) {
    return jdbc.sql("select size, key_id, data_key, body, file from blob where key = ?")
        .param(key.bytes())
        .query(Stored.class)
        .optional()
        .orElseThrow(() -> unknown(key));
  }

  private static BlobUnavailable unknown(BlobKey key) {
    return new BlobUnavailable("There is no blob " + key);
  }
}
