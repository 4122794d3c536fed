package dev.steward.platform.blob;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestInputStream;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Reads blobs back and compares each with its name.
public final class BlobCheck {

  /// A blob that cannot be given back as it was put.
  ///
  /// @param key which
  /// @param trouble what is wrong, in English, for an operator's log
  public record Damage(BlobKey key, String trouble) {}

  /// What a check found.
  ///
  /// @param checked how many blobs were read
  /// @param damaged those that are missing or altered
  public record Report(long checked, List<Damage> damaged) {

    public Report {
      damaged = List.copyOf(damaged);
    }
  }

  private static final int BATCH = 500;

  private final JdbcClient jdbc;
  private final BlobStore blobs;

  BlobCheck(JdbcClient jdbc, BlobStore blobs) {
    this.jdbc = jdbc;
    this.blobs = blobs;
  }

  /// Reads every blob. Takes as long as reading the disk takes.
  public Report all() {
    var damaged = new ArrayList<Damage>();
    long checked = 0;
    byte[] after = new byte[0];
    for (var keys = next(after, BATCH); !keys.isEmpty(); keys = next(after, BATCH)) {
      check(keys, damaged);
      checked += keys.size();
      after = keys.getLast();
    }
    return new Report(checked, damaged);
  }

  /// Reads up to `count` blobs from a random place on; content hashes are spread evenly, so this is
  /// a fair sample.
  public Report sample(byte[] from, int count) {
    var damaged = new ArrayList<Damage>();
    List<byte[]> keys = next(from, count);
    check(keys, damaged);
    return new Report(keys.size(), damaged);
  }

  private List<byte[]> next(byte[] after, int count) {
    return jdbc.sql("select key from blob where key > ? order by key limit ?")
        .params(after, count)
        .query((row, number) -> row.getBytes(1))
        .list();
  }

  private void check(List<byte[]> keys, List<Damage> damaged) {
    for (byte[] bytes : keys) {
      BlobKey key = BlobKey.of(bytes);
      try (InputStream content = blobs.open(key)) {
        var digest = BlobKey.sha256();
        new DigestInputStream(content, digest).transferTo(OutputStream.nullOutputStream());
        if (!BlobKey.of(digest.digest()).equals(key)) {
          damaged.add(new Damage(key, "content has another hash"));
        }
      } catch (IOException | BlobUnavailable e) {
        damaged.add(new Damage(key, firstLine(e)));
      }
    }
  }

  private static String firstLine(Exception trouble) {
    return String.valueOf(trouble.getMessage()).lines().findFirst().orElse("");
  }
}
