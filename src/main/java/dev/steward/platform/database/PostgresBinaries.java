package dev.steward.platform.database;

import dev.steward.platform.Progress;
import dev.steward.platform.error.Refusal;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.springframework.util.FileSystemUtils;
import org.tukaani.xz.XZInputStream;

/// The PostgreSQL programs, unpacked once from the archive that comes with the build.
///
/// They are unpacked beside their final place and renamed, so a half-unpacked server is never
/// started. Everyone may read them: they run under another account when the desk runs as root.
record PostgresBinaries(Path folder, String version) {

  private static final Pattern VERSION = Pattern.compile("-(\\d+(?:\\.\\d+)+)\\.jar");
  private static final Pattern NOT_NEEDED =
      Pattern.compile("(?:\\./)?(?:include|share/(?:locale|doc|man)|lib/pkgconfig)/.*");
  private static final Set<PosixFilePermission> OPEN = PosixFilePermissions.fromString("rwxr-xr-x");

  /// Unpacks them under the folder unless they are there, and removes those of other builds.
  static PostgresBinaries in(Path parent, Progress progress) throws IOException {
    URL archive = archive();
    Matcher version = VERSION.matcher(archive.toString());
    String name = version.find() ? version.group(1) : "unknown";
    var binaries = new PostgresBinaries(parent.resolve("postgresql-" + name), name);
    if (!Files.exists(binaries.folder)) {
      progress.now("unpacking PostgreSQL " + name);
      binaries.unpack(archive);
    }
    return binaries;
  }

  /// Path of one program.
  String program(String name) {
    return folder.resolve("bin").resolve(name).toString();
  }

  /// The number before the first dot: files of one major version cannot be opened by another.
  String majorVersion() {
    return version.substring(0, Math.max(0, version.indexOf('.')));
  }

  private static URL archive() {
    String processor =
        switch (System.getProperty("os.arch")) {
          case "aarch64" -> "arm_64";
          default -> "x86_64";
        };
    String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
    URL archive =
        PostgresBinaries.class.getResource("/postgres-" + system + "-" + processor + ".txz");
    if (archive == null) {
      throw new Refusal(DatabaseError.NO_BINARIES, system + " " + processor);
    }
    return archive;
  }

  private void unpack(URL archive) throws IOException {
    Path unfinished = folder.resolveSibling(folder.getFileName() + ".new");
    FileSystemUtils.deleteRecursively(unfinished);
    openFolder(unfinished);
    try (InputStream raw = new BufferedInputStream(archive.openStream(), 1 << 16);
        var tar = new TarArchiveInputStream(new XZInputStream(raw))) {
      for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        if (!NOT_NEEDED.matcher(entry.getName()).matches()) {
          unpack(tar, entry, unfinished);
        }
      }
    }
    Files.move(unfinished, folder, StandardCopyOption.ATOMIC_MOVE);
  }

  private static void unpack(TarArchiveInputStream tar, TarArchiveEntry entry, Path into)
      throws IOException {
    Path target = into.resolve(entry.getName()).normalize();
    if (!target.startsWith(into)) {
      throw new IOException("The archive points outside itself: " + entry.getName());
    }
    if (entry.isDirectory()) {
      openFolder(target);
    } else if (entry.isSymbolicLink()) {
      openFolder(target.resolve("..").normalize());
      Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
    } else {
      openFolder(target.resolve("..").normalize());
      Files.copy(tar, target);
      Set<PosixFilePermission> permissions = new HashSet<>(OPEN);
      if ((entry.getMode() & 0111) == 0) {
        permissions.removeIf(permission -> permission.name().endsWith("EXECUTE"));
      }
      Files.setPosixFilePermissions(target, permissions);
    }
  }

  private static void openFolder(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      Files.createDirectories(folder);
      Files.setPosixFilePermissions(folder, OPEN);
    }
  }
}
