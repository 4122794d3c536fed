package dev.steward.platform.blob;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.subtle.AesGcmJce;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Set;
import java.util.TreeMap;

/// The key-encryption keys in a folder: files `1.key`, `2.key`, … of 32 bytes, readable by their
/// owner only. The highest number wraps; all of them unwrap.
final class KeyRing {

  /// A data key wrapped by the key-encryption key `keyId`.
  record Wrapped(int keyId, byte[] bytes) {}

  private static final int KEY_BYTES = 32;
  private static final String SUFFIX = ".key";

  private final Path folder;
  private final SecureRandom random;
  private volatile TreeMap<Integer, Aead> keys;

  private KeyRing(Path folder, SecureRandom random, TreeMap<Integer, Aead> keys) {
    this.folder = folder;
    this.random = random;
    this.keys = keys;
  }

  /// Reads the keys of this folder; it may have none yet.
  static KeyRing read(Path folder, SecureRandom random) {
    try {
      return new KeyRing(folder, random, readKeys(folder));
    } catch (IOException | GeneralSecurityException e) {
      throw new BlobUnavailable("Cannot read the keys in " + folder, e);
    }
  }

  boolean isEmpty() {
    return keys.isEmpty();
  }

  int currentId() {
    return keys.lastKey();
  }

  /// Makes the next key, flushed to disk before it is used. Of two processes that make the first
  /// key at once, both end with the same one.
  void add() {
    int id = keys.isEmpty() ? 1 : keys.lastKey() + 1;
    byte[] key = new byte[KEY_BYTES];
    random.nextBytes(key);
    try {
      writeKey(id, key);
      keys = readKeys(folder);
    } catch (IOException | GeneralSecurityException e) {
      throw new BlobUnavailable("Cannot make a key in " + folder, e);
    }
  }

  Wrapped wrap(byte[] dataKey, BlobKey blob) {
    var current = keys.lastEntry();
    try {
      return new Wrapped(current.getKey(), current.getValue().encrypt(dataKey, blob.bytes()));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("AES-GCM must work", e);
    }
  }

  byte[] unwrap(int keyId, byte[] wrapped, BlobKey blob) {
    Aead key = keys.get(keyId);
    if (key == null) {
      key = keyMadeElsewhere(keyId);
    }
    try {
      return key.decrypt(wrapped, blob.bytes());
    } catch (GeneralSecurityException e) {
      throw new BlobUnavailable("The key of blob " + blob + " was altered or is another's", e);
    }
  }

  private Aead keyMadeElsewhere(int keyId) {
    try {
      keys = readKeys(folder);
    } catch (IOException | GeneralSecurityException e) {
      throw new BlobUnavailable("Cannot read the keys in " + folder, e);
    }
    Aead key = keys.get(keyId);
    if (key == null) {
      throw new BlobUnavailable("Key " + keyId + SUFFIX + " is missing in " + folder);
    }
    return key;
  }

  private static TreeMap<Integer, Aead> readKeys(Path folder)
      throws IOException, GeneralSecurityException {
    var found = new TreeMap<Integer, Aead>();
    if (Files.isDirectory(folder)) {
      try (var files = Files.newDirectoryStream(folder, "*" + SUFFIX)) {
        for (Path file : files) {
          String name = file.getFileName().toString();
          int id = Integer.parseInt(name.substring(0, name.length() - SUFFIX.length()));
          found.put(id, new AesGcmJce(Files.readAllBytes(file)));
        }
      }
    }
    return found;
  }

  private void writeKey(int id, byte[] key) throws IOException {
    Files.createDirectories(folder, PosixFilePermissions.asFileAttribute(ownerOnly("rwx------")));
    Path part = folder.resolve(id + "." + Long.toHexString(random.nextLong()) + ".part");
    var attribute = PosixFilePermissions.asFileAttribute(ownerOnly("rw-------"));
    Files.createFile(part, attribute);
    try {
      Files.write(part, key, StandardOpenOption.SYNC);
      Files.createLink(folder.resolve(id + SUFFIX), part);
    } catch (FileAlreadyExistsException e) {
      // Another process made this key first; its key is as good.
    } finally {
      Files.delete(part);
    }
    try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }

  private static Set<PosixFilePermission> ownerOnly(String permissions) {
    return PosixFilePermissions.fromString(permissions);
  }
}
