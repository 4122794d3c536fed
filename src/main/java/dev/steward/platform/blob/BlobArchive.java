package dev.steward.platform.blob;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.util.HashSet;
import java.util.Set;

/// The encrypted files of large blobs as they lie in a folder, for whoever copies them away and
/// back. Nothing is decrypted here.
public final class BlobArchive {

  private final BlobFiles files;
  private final Set<Path> changed = new HashSet<>();

  /// The files below this folder.
  public BlobArchive(Path root) {
    this.files = new BlobFiles(root, new SecureRandom());
  }

  /// Copies the file that a row of `blob` names, byte for byte.
  ///
  /// @return false when it is missing
  public boolean copyOut(String file, OutputStream out) throws IOException {
    Path path = files.path(file);
    if (Files.notExists(path)) {
      return false;
    }
    Files.copy(path, out);
    return true;
  }

  /// Puts a file where a row of `blob` that names it will look for it, and flushes it. The folders
  /// are flushed by [#flush()].
  ///
  /// @throws IllegalArgumentException when this is not the name of a blob file
  public void copyIn(String file, InputStream bytes) throws IOException {
    if (!file.matches("[0-9a-f]{32}")) {
      throw new IllegalArgumentException("Not the name of a blob file");
    }
    Path path = files.path(file);
    Path inner = path.resolveSibling("..").resolve(file.substring(2, 4)).normalize();
    Files.createDirectories(inner);
    try (var channel =
        FileChannel.open(path, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      bytes.transferTo(Channels.newOutputStream(channel));
      channel.force(false);
    }
    changed.add(inner);
    changed.add(inner.resolve("..").normalize());
    changed.add(files.root());
  }

  /// Waits until the disk has the names of all files copied in.
  public void flush() throws IOException {
    for (Path folder : changed) {
      new FlushedFolder(folder).flush();
    }
    changed.clear();
  }
}
