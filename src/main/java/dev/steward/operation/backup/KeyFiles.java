package dev.steward.operation.backup;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// The files of a folder of keys, by their names relative to it.
final class KeyFiles {

  private static final String NAME = "[a-zA-Z0-9._-]+(/[a-zA-Z0-9._-]+)*";

  private KeyFiles() {}

  /// Hash of each key. A key is 256 random bits, so its hash tells nothing about it.
  static Map<String, String> hashes(Path folder) throws IOException {
    Map<String, String> hashes = new TreeMap<>();
    if (Files.isDirectory(folder)) {
      List<Path> files;
      try (var all = Files.walk(folder)) {
        files = all.filter(Files::isRegularFile).toList();
      }
      for (Path file : files) {
        byte[] hash = ArchiveWriter.sha256().digest(Files.readAllBytes(file));
        hashes.put(folder.relativize(file).toString(), HexFormat.of().formatHex(hash));
      }
    }
    return hashes;
  }

  /// Writes one key, readable by its owner only.
  static void write(Path folder, String name, InputStream key) throws IOException {
    Path file = folder.resolve(name).normalize();
    if (!name.matches(NAME) || !file.startsWith(folder)) {
      throw new IOException("Not the name of a key: " + name);
    }
    var folderOnly =
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));
    Path parent = file.getParent();
    if (parent != null) {
      Files.createDirectories(parent, folderOnly);
    }
    Files.createFile(
        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Files.write(file, key.readAllBytes(), StandardOpenOption.SYNC);
  }
}
