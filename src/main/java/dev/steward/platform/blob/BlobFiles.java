package dev.steward.platform.blob;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestOutputStream;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The folder of blobs that are too large for a row.
///
/// Every write makes a file of its own with a random name of 32 hexadecimal digits in `ab/cd/` (its
/// first four digits), so writers never meet and a half-written file is nobody's blob. A folder
/// takes a thousand files; writers that finish together share one flush of it.
final class BlobFiles {

  /// A durable file that no row names yet.
  record Written(String file, byte[] dataKey, BlobKey key, long size) {}

  static final String PART = ".part";

  private static final Logger log = LoggerFactory.getLogger(BlobFiles.class);
  private static final int NAME_BYTES = 16;
  private static final int FILES_PER_FOLDER = 1000;

  private final Path root;
  private final SecureRandom random;
  private FlushedFolder current;
  private int filesInCurrent;
  private volatile boolean failing;

  BlobFiles(Path root, SecureRandom random) {
    this.root = root;
    this.random = random;
    this.current = new FlushedFolder(root);
    this.filesInCurrent = FILES_PER_FOLDER;
  }

  /// Encrypts `head` followed by `rest` into a new file and flushes file and folder.
  ///
  /// @throws BlobUnavailable when the disk does not take it; the file is gone then
  /// @throws IOException when `rest` cannot be read
  Written write(byte[] head, InputStream rest) throws IOException {
    FlushedFolder folder = folderForOneMore();
    String file = nameIn(folder);
    Path part = path(file).resolveSibling(file + PART);
    boolean done = false;
    try {
      Written written = writePart(part, file, head, rest);
      publish(folder, part, file);
      done = true;
      failing = false;
      return written;
    } catch (BlobUnavailable e) {
      failing = true;
      throw e;
    } finally {
      if (!done) {
        discard(part, path(file));
      }
    }
  }

  InputStream open(String file, byte[] dataKey) throws IOException {
    InputStream sealed = Files.newInputStream(path(file));
    try {
      return Sealing.openFile(sealed, dataKey, file);
    } catch (IOException | RuntimeException e) {
      sealed.close();
      throw e;
    }
  }

  /// Removes a file that no row will name. What cannot be removed is an orphan for [BlobSweep].
  void discard(String file) {
    discard(path(file));
  }

  /// Whether the last write failed on the disk.
  boolean isFailing() {
    return failing;
  }

  Path path(String file) {
    return root.resolve(file.substring(0, 2)).resolve(file.substring(2, 4)).resolve(file);
  }

  Path root() {
    return root;
  }

  /// All files in the folder, finished or not; close the stream.
  Stream<Path> list() throws IOException {
    return Files.isDirectory(root)
        ? Files.walk(root).filter(path -> root.relativize(path).getNameCount() == 3)
        : Stream.of();
  }

  private Written writePart(Path part, String file, byte[] head, InputStream rest)
      throws IOException {
    byte[] dataKey = new byte[Sealing.DATA_KEY_BYTES];
    random.nextBytes(dataKey);
    var digest = BlobKey.sha256();
    long size;
    var disk = DiskStream.create(part);
    try {
      try (var plain = new DigestOutputStream(Sealing.sealFile(disk, dataKey, file), digest)) {
        plain.write(head);
        size = head.length + rest.transferTo(plain);
      }
      disk.flushToDisk();
    } finally {
      disk.release();
    }
    return new Written(file, dataKey, BlobKey.of(digest.digest()), size);
  }

  private void publish(FlushedFolder folder, Path part, String file) {
    try {
      Files.move(part, path(file), StandardCopyOption.ATOMIC_MOVE);
      folder.flush();
    } catch (IOException e) {
      throw new BlobUnavailable("Cannot flush the folder of a blob", e);
    }
  }

  private static void discard(Path... files) {
    for (Path file : files) {
      try {
        Files.deleteIfExists(file);
      } catch (IOException e) {
        log.warn("Cannot remove a blob file that nobody needs: {}", file.getFileName(), e);
      }
    }
  }

  private String nameIn(FlushedFolder folder) {
    byte[] name = new byte[NAME_BYTES];
    random.nextBytes(name);
    String end = HexFormat.of().formatHex(name).substring(4);
    Path relative = root.relativize(folder.path());
    return relative.getName(0).toString() + relative.getName(1) + end;
  }

  private synchronized FlushedFolder folderForOneMore() {
    if (filesInCurrent >= FILES_PER_FOLDER || current.isBroken()) {
      current = newFolder();
      filesInCurrent = 0;
    }
    filesInCurrent++;
    return current;
  }

  private FlushedFolder newFolder() {
    String name = HexFormat.of().toHexDigits((short) random.nextInt());
    Path outer = root.resolve(name.substring(0, 2));
    Path inner = outer.resolve(name.substring(2));
    try {
      Files.createDirectories(inner);
      for (Path changed : List.of(inner, outer, root)) {
        new FlushedFolder(changed).flush();
      }
    } catch (IOException e) {
      throw new BlobUnavailable("Cannot make a folder for blobs", e);
    }
    return new FlushedFolder(inner);
  }
}
