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
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.flywaydb.core.api.MigrationVersion;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
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
  private final Supplier<DataSource> database;
  private final Supplier<BlobCheck> blobCheck;

  @Autowired
  Restore(Home home, ObjectProvider<DataSource> database, ObjectProvider<BlobCheck> blobCheck) {
    this(home, database::getObject, blobCheck::getObject);
  }

  Restore(Home home, Supplier<DataSource> database, Supplier<BlobCheck> blobCheck) {
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
      target.begin(database.get());
      progress.now("filling the database");
      load(archive);
      progress.now("copying keys and blobs");
      keySource.copyTo(target.keys());
      copyBlobs(archive);
      progress.now("reading every blob");
      BlobCheck.Report blobs = blobCheck.get().all();
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
    DataSource connections = database.get();
    try (Connection connection = connections.getConnection()) {
      var migrations = new Migrations(connections, new Catalogue(connection).madeBy());
      makeTablesOfThatTime(connection, migrations, archive.manifest().migrations());
      connection.setAutoCommit(false);
      new TableLoad(connection).load(archive);
      connection.commit();
      migrations.apply(Progress.silent());
      new TableLoad(connection).runAfterRestore();
      connection.commit();
    }
  }

  /// The database has the tables of this build; a backup of an older one needs its own, and is
  /// brought forward once it is loaded.
  private static void makeTablesOfThatTime(
      Connection connection, Migrations migrations, Map<String, String> wanted)
      throws SQLException {
    Map<String, String> current = new Catalogue(connection).migrations();
    if (current.equals(wanted)) {
      return;
    }
    for (var module : wanted.entrySet()) {
      String ours = current.getOrDefault(module.getKey(), "0");
      if (MigrationVersion.fromVersion(module.getValue())
              .compareTo(MigrationVersion.fromVersion(ours))
          > 0) {
        throw new Refusal(BackupError.NEWER, module.getKey());
      }
    }
    try (var statement = connection.createStatement()) {
      statement.execute("drop schema public cascade");
      statement.execute("create schema public");
    }
    migrations.applyUpTo(wanted);
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
