package dev.steward.platform.database;

import dev.steward.platform.Progress;
import dev.steward.platform.error.Refusal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.springframework.util.FileSystemUtils;

/// The files of one embedded server: made once, then opened at every start.
///
/// Texts are compared by code point and cased by Unicode (`C.UTF-8` of the builtin provider): the
/// same on every machine, right for trigrams of Chinese, and never in need of a rebuilt index after
/// a system upgrade.
record Cluster(Path data, PostgresBinaries binaries, PostgresAccount account) {

  static final String DATABASE = "steward";
  static final String ROLE = "steward";

  /// Opens the files in the folder, or makes them.
  static Cluster in(Path folder, PostgresBinaries binaries, List<String> flags, Progress progress)
      throws IOException {
    Path data = folder.resolve("data");
    var cluster = new Cluster(data, binaries, PostgresAccount.forFiles(folder, data));
    if (Files.exists(data)) {
      cluster.refuseOtherVersions();
    } else {
      progress.now("creating the database");
      cluster.create(folder, flags);
    }
    return cluster;
  }

  private void refuseOtherVersions() throws IOException {
    String theirs = Files.readString(data.resolve("PG_VERSION")).strip();
    if (!theirs.equals(binaries.majorVersion())) {
      throw new Refusal(DatabaseError.OTHER_MAJOR_VERSION, data, theirs, binaries.majorVersion());
    }
  }

  /// Everything happens in a folder beside the final one; the rename at the end makes it exist.
  private void create(Path folder, List<String> flags) throws IOException {
    Path unfinished = folder.resolve("data.new");
    FileSystemUtils.deleteRecursively(unfinished);
    var ownerOnly = PosixFilePermissions.fromString("rwx------");
    Files.createDirectory(unfinished, PosixFilePermissions.asFileAttribute(ownerOnly));
    account.own(unfinished);
    String password = password();
    initialise(folder, unfinished, password, flags);
    Tool.run(
        account.tool(
            List.of(
                binaries.program("postgres"), "--single", "-D", unfinished.toString(), "postgres")),
        "create database " + DATABASE + "\n");
    DatabaseAddress.local(EmbeddedPostgres.freePort(), ROLE, password).write(folder);
    Files.move(unfinished, data, StandardCopyOption.ATOMIC_MOVE);
  }

  private void initialise(Path folder, Path unfinished, String password, List<String> flags)
      throws IOException {
    Path passwordFile = Files.createTempFile(folder, "password", "");
    try {
      Files.writeString(passwordFile, password);
      account.own(passwordFile);
      var command =
          new ArrayList<>(
              List.of(
                  binaries.program("initdb"),
                  "--pgdata=" + unfinished,
                  "--username=" + ROLE,
                  "--pwfile=" + passwordFile,
                  "--auth=scram-sha-256",
                  "--encoding=UTF8",
                  "--locale-provider=builtin",
                  "--builtin-locale=C.UTF-8",
                  "--data-checksums",
                  // The password is 256 random bits: more rounds would only slow down connecting.
                  "--set=scram_iterations=1"));
      command.addAll(flags);
      Tool.run(account.tool(command));
    } finally {
      Files.deleteIfExists(passwordFile);
    }
  }

  private static String password() {
    byte[] bytes = new byte[32];
    new SecureRandom().nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /// The server that a killed process left running on these files is told to shut down; it has been
  /// told by the kernel already. Nobody else can be using them: the desk's home is locked.
  void endLeftover() {
    try {
      PostmasterFile.in(data)
          .ifPresent(file -> {
            if (file.isServerOn(data)) {
              file.end();
            } else if (file.isAlive()) {
              file.forget(data);
            }
          });
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
