package dev.steward.operation.backup;

import dev.steward.platform.Home;
import dev.steward.platform.Progress;
import dev.steward.platform.blob.BlobArchive;
import dev.steward.platform.blob.BlobCheck;
import dev.steward.platform.database.Migrations;
import dev.steward.platform.error.Refusal;
import dev.steward.platform.token.Signer;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// Brings a desk back from a backup, into a home where nothing is.
///
/// In this order: the home is empty; signature, keys and every hash are right; only then the
/// database comes up, and the mark `restore-unfinished` lies in the home until all is done, so that
/// no desk is started on half of itself.
@Component
class Restore {

  /// What was brought back.
  record Restored(Manifest manifest, BlobCheck.Report blobs) {}

  private static final String SIGNING_KEY = "signing";

  private final Home home;
  private final ObjectProvider<DataSource> database;
  private final ObjectProvider<BlobCheck> blobCheck;

  Restore(Home home, ObjectProvider<DataSource> database, ObjectProvider<BlobCheck> blobCheck) {
    this.home = home;
    this.database = database;
    this.blobCheck = blobCheck;
  }

  /// Restores the backup in this file.
  ///
  /// @param keys folder with the keys, when they are neither in the backup nor in the home yet
  Restored from(Path file, Optional<Path> keys, Progress progress) {
    var target = new RestoreTarget(home);
    target.requireEmpty();
    try (Archive archive = Archive.open(file)) {
      var keySource = new KeySource(archive, keys.orElseGet(target::keys));
      verify(archive, keySource, progress);
      target.begin();
      progress.now("filling the database");
      load(archive);
      progress.now("copying keys and blobs");
      keySource.copyTo(target.keys());
      copyBlobs(archive);
      progress.now("reading every blob");
      BlobCheck.Report blobs = blobCheck.getObject().all();
      target.end();
      return new Restored(archive.manifest(), blobs);
    } catch (IOException | SQLException e) {
      throw new Refusal(BackupError.NOT_WRITTEN, e, home.folder(), String.valueOf(e.getMessage()));
    }
  }

  private static void verify(Archive archive, KeySource keys, Progress progress)
      throws IOException {
    progress.now("checking the backup");
    keys.requireAll();
    boolean signed =
        Signer.with(keys.read(SIGNING_KEY))
            .verify(Manifest.PURPOSE, archive.manifestJson(), archive.signature());
    if (!signed) {
      throw new Refusal(BackupError.WRONG_SIGNATURE);
    }
    archive.verify();
  }

  private void load(Archive archive) throws IOException, SQLException {
    DataSource connections = database.getObject();
    RestoreTarget.requireFresh(connections);
    var migrations = new Migrations(connections, archive.manifest().madeBy());
    try (Connection connection = connections.getConnection()) {
      Map<String, String> current = new Catalogue(connection).migrations();
      if (!current.equals(archive.manifest().migrations())) {
        makeOlderTables(connection, migrations, archive.manifest().migrations(), current);
      }
      connection.setAutoCommit(false);
      var tables = new TableLoad(connection);
      tables.load(archive);
      connection.commit();
    }
    migrations.apply(Progress.silent());
  }

  private void copyBlobs(Archive archive) throws IOException {
    var folder = new BlobArchive(home.blobs());
    for (String blob : archive.blobs()) {
      if (!archive.manifest().missingBlobs().contains(blob)) {
        try (InputStream in = archive.entry(Manifest.BLOBS + blob)) {
          folder.copyIn(blob, in);
        }
      }
    }
    folder.flush();
  }
}
