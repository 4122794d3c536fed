package dev.steward.operation.backup;

import dev.steward.platform.error.Refusal;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Map;

/// Where the keys of a restored desk come from: the backup itself, or a folder.
///
/// @param archive the backup
/// @param folder the folder, looked at when the backup holds no keys
record KeySource(Archive archive, Path folder) {

  /// Refuses unless every key is there and is the one the backup was made with.
  void requireAll() throws IOException {
    for (Map.Entry<String, String> key : archive.manifest().keys().entrySet()) {
      byte[] hash = ArchiveWriter.sha256().digest(read(key.getKey()));
      if (!HexFormat.of().formatHex(hash).equals(key.getValue())) {
        throw new Refusal(BackupError.OTHER_KEYS, key.getKey());
      }
    }
  }

  byte[] read(String name) throws IOException {
    if (archive.manifest().keysIncluded()) {
      try (InputStream in = archive.entry(Manifest.KEYS + name)) {
        return in.readAllBytes();
      }
    }
    Path file = folder.resolve(name);
    if (Files.notExists(file)) {
      throw new Refusal(BackupError.KEYS_NEEDED, name);
    }
    return Files.readAllBytes(file);
  }

  /// Puts the keys where the desk looks for them, unless they are there.
  void copyTo(Path keys) throws IOException {
    for (String name : archive.manifest().keys().keySet()) {
      if (Files.notExists(keys.resolve(name))) {
        KeyFiles.write(keys, name, new ByteArrayInputStream(read(name)));
      }
    }
  }
}
