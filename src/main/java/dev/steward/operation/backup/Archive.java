package dev.steward.operation.backup;

import dev.steward.platform.error.Refusal;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/// The file of a backup, opened for reading. Nothing in it is believed before [#verify()].
final class Archive implements AutoCloseable {

  private static final int LARGEST_MANIFEST = 64 * 1024 * 1024;

  private final Path file;
  private final ZipFile zip;
  private final byte[] manifestJson;
  private final Manifest manifest;

  private Archive(Path file, ZipFile zip, byte[] manifestJson, Manifest manifest) {
    this.file = file;
    this.zip = zip;
    this.manifestJson = manifestJson;
    this.manifest = manifest;
  }

  static Archive open(Path file) {
    try {
      var zip = new ZipFile(file.toFile());
      ZipEntry entry = zip.getEntry(Manifest.NAME);
      byte[] json =
          entry == null ? new byte[0] : zip.getInputStream(entry).readNBytes(LARGEST_MANIFEST);
      var manifest = Manifest.parse(json);
      if (manifest.isEmpty()) {
        zip.close();
        throw new Refusal(BackupError.NOT_A_BACKUP, file);
      }
      return new Archive(file, zip, json, manifest.get());
    } catch (ZipException e) {
      throw new Refusal(BackupError.NOT_A_BACKUP, e, file);
    } catch (IOException e) {
      throw new Refusal(BackupError.NOT_A_BACKUP, e, file);
    }
  }

  Manifest manifest() {
    return manifest;
  }

  byte[] manifestJson() {
    return manifestJson.clone();
  }

  byte[] signature() throws IOException {
    try (InputStream in = entry(Manifest.SIGNATURE)) {
      return in.readNBytes(64);
    }
  }

  InputStream entry(String name) throws IOException {
    ZipEntry entry = zip.getEntry(name);
    if (entry == null) {
      throw new Refusal(BackupError.ALTERED, name);
    }
    return zip.getInputStream(entry);
  }

  /// Names of the blob files, in the order in which they were written.
  Iterable<String> blobs() {
    return () ->
        zip.stream()
            .map(ZipEntry::getName)
            .filter(name -> name.startsWith(Manifest.BLOBS))
            .map(name -> name.substring(Manifest.BLOBS.length()))
            .iterator();
  }

  /// Reads everything once and compares it with the manifest.
  void verify() throws IOException {
    for (Manifest.Table table : manifest.tables()) {
      verify(table.content());
    }
    var all = new EntriesHash();
    for (String blob : blobs()) {
      all.add(read(Manifest.BLOBS + blob));
    }
    if (!all.sum(Manifest.BLOBS).equals(manifest.blobFiles())) {
      throw new Refusal(BackupError.ALTERED, Manifest.BLOBS);
    }
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }

  @Override
  public String toString() {
    return file.toString();
  }

  private void verify(Manifest.Entry told) throws IOException {
    Manifest.Entry found = read(told.name());
    if (found.bytes() != told.bytes() || !found.sha256().equals(told.sha256())) {
      throw new Refusal(BackupError.ALTERED, told.name());
    }
  }

  /// A damaged entry may already fail to unpack; that is the same finding.
  private Manifest.Entry read(String name) throws IOException {
    MessageDigest digest = ArchiveWriter.sha256();
    try (var in = new DigestInputStream(entry(name), digest)) {
      long bytes = in.transferTo(OutputStream.nullOutputStream());
      return new Manifest.Entry(name, 1, bytes, HexFormat.of().formatHex(digest.digest()));
    } catch (ZipException e) {
      throw new Refusal(BackupError.ALTERED, e, name);
    }
  }
}
