package dev.steward.operation.backup;

import dev.steward.platform.Home;
import dev.steward.platform.blob.BlobArchive;
import dev.steward.platform.error.Refusal;
import dev.steward.platform.token.Signer;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.springframework.stereotype.Component;

/// Makes backups, also while the desk works.
@Component
class Backup {

  /// A backup that was made.
  record Made(Path file, Manifest manifest) {}

  private static final DateTimeFormatter NAME =
      DateTimeFormatter.ofPattern("'steward-'yyyyMMdd-HHmmss'.backup'").withZone(ZoneOffset.UTC);
  private static final String BLOB_FILES =
      "select file from blob where file is not null order by file";
  private static final int FETCH = 1000;

  private final DataSource database;
  private final Home home;
  private final Signer signer;
  private final InstantSource time;

  Backup(DataSource database, Home home, Signer signer, InstantSource time) {
    this.database = database;
    this.home = home;
    this.signer = signer;
    this.time = time;
  }

  /// Writes a backup to this file, or to a file named by the time when this is a folder.
  Made make(Path target, boolean withKeys) {
    Instant now = time.instant();
    Path file = Files.isDirectory(target) ? target.resolve(NAME.format(now)) : target;
    if (Files.exists(file)) {
      throw new Refusal(BackupError.TARGET_EXISTS, file);
    }
    try (ArchiveWriter archive = ArchiveWriter.create(file);
        Connection snapshot = snapshot()) {
      Manifest manifest = write(archive, snapshot, now, withKeys);
      archive.finish();
      return new Made(file, manifest);
    } catch (IOException | SQLException e) {
      throw new Refusal(BackupError.NOT_WRITTEN, e, file, String.valueOf(e.getMessage()));
    }
  }

  private Connection snapshot() throws SQLException {
    Connection connection = database.getConnection();
    connection.setReadOnly(true);
    connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
    connection.setAutoCommit(false);
    return connection;
  }

  private Manifest write(ArchiveWriter archive, Connection snapshot, Instant now, boolean withKeys)
      throws IOException, SQLException {
    // A desk that has signed nothing yet makes its key now, so that it is among those listed below.
    signer.sign(Manifest.PURPOSE, "");
    var catalogue = new Catalogue(snapshot);
    var tables = new ArrayList<Manifest.Table>();
    for (Catalogue.Table table : catalogue.tables()) {
      tables.add(copy(archive, snapshot, table));
    }
    var missing = new ArrayList<String>();
    Manifest.Entry blobs = copyBlobs(archive, snapshot, missing);
    Map<String, String> keys = keys(archive, withKeys);
    var manifest =
        new Manifest(
            Manifest.FORMAT,
            now,
            catalogue.madeBy(),
            catalogue.migrations(),
            tables,
            catalogue.sequences(),
            blobs,
            missing,
            keys,
            withKeys);
    sign(archive, manifest.json());
    return manifest;
  }

  private static Manifest.Table copy(
      ArchiveWriter archive, Connection snapshot, Catalogue.Table table)
      throws IOException, SQLException {
    String sql =
        "copy public.%s (%s) to stdout (format binary)"
            .formatted(Catalogue.quoted(table.name()), table.list());
    var copies = snapshot.unwrap(PGConnection.class).getCopyAPI();
    Manifest.Entry entry =
        archive.add(Manifest.TABLES + table.name(), out -> copies.copyOut(sql, out));
    return new Manifest.Table(table.name(), table.columns(), entry.count(), entry);
  }

  /// Blob files never change, so copying them after the snapshot was taken is as good as within it.
  private Manifest.Entry copyBlobs(ArchiveWriter archive, Connection snapshot, List<String> missing)
      throws IOException, SQLException {
    var folder = new BlobArchive(home.blobs());
    var all = new EntriesHash();
    try (var query = snapshot.prepareStatement(BLOB_FILES)) {
      query.setFetchSize(FETCH);
      try (var rows = query.executeQuery()) {
        while (rows.next()) {
          String file = rows.getString(1);
          Manifest.Entry entry =
              archive.addEncrypted(Manifest.BLOBS + file, out -> folder.copyOut(file, out) ? 1 : 0);
          all.add(entry);
          if (entry.count() == 0) {
            missing.add(file);
          }
        }
      }
    }
    return all.sum(Manifest.BLOBS);
  }

  private Map<String, String> keys(ArchiveWriter archive, boolean included)
      throws IOException, SQLException {
    Map<String, String> hashes = new TreeMap<>(KeyFiles.hashes(home.keys()));
    if (included) {
      for (String name : hashes.keySet()) {
        archive.add(Manifest.KEYS + name, out -> Files.copy(home.keys().resolve(name), out));
      }
    }
    return hashes;
  }

  private void sign(ArchiveWriter archive, byte[] manifest) throws IOException, SQLException {
    archive.add(Manifest.NAME, out -> write(out, manifest));
    archive.add(Manifest.SIGNATURE, out -> write(out, signer.sign(Manifest.PURPOSE, manifest)));
  }

  private static long write(OutputStream out, byte[] bytes) throws IOException {
    out.write(bytes);
    return bytes.length;
  }
}
