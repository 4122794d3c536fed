package dev.steward.platform.token;

import dev.steward.platform.Home;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.EnumSet;
import java.util.Set;
import org.springframework.stereotype.Component;

/// The secret keys of this desk, one file each in `keys` under its home.
///
/// A key is made the first time it is asked for and is the same ever after. It is on the disk
/// before it is used, so nothing is ever signed or encrypted with a key that a power cut takes
/// away. Files are readable by their owner alone (0600), the folder too (0700).
@Component
public class KeyFolder {

  private final Home home;
  private final SecureRandom random;

  public KeyFolder(Home home, SecureRandom random) {
    this.home = home;
    this.random = random;
  }

  /// The key of this name (`a-z` and dashes), made with the given length in bytes if there is none.
  public synchronized byte[] key(String name, int length) {
    if (!name.matches("[a-z-]+")) {
      throw new IllegalArgumentException("Not the name of a key: " + name);
    }
    try {
      Path folder = home.keys();
      Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
      Path file = folder.resolve(name);
      if (!Files.exists(file)) {
        write(file, length);
      }
      byte[] key = Files.readAllBytes(file);
      if (key.length != length) {
        throw new IllegalStateException(
            "The key " + name + " has " + key.length + " bytes instead of " + length);
      }
      return key;
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read the key " + name, e);
    }
  }

  private void write(Path file, int length) throws IOException {
    byte[] key = new byte[length];
    random.nextBytes(key);
    Path unfinished = file.resolveSibling(file.getFileName() + ".new");
    Files.deleteIfExists(unfinished);
    var ownerOnly =
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
    Set<StandardOpenOption> create =
        EnumSet.of(StandardOpenOption.WRITE, StandardOpenOption.CREATE_NEW);
    try (FileChannel channel = FileChannel.open(unfinished, create, ownerOnly)) {
      channel.write(ByteBuffer.wrap(key));
      channel.force(true);
    }
    Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
    try (FileChannel folder = FileChannel.open(home.keys(), StandardOpenOption.READ)) {
      folder.force(true);
    }
  }
}
