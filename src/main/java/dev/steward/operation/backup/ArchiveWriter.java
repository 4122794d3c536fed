package dev.steward.operation.backup;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// Writes the file of a backup: readable by its owner only, under another name until it is whole
/// and flushed.
final class ArchiveWriter implements AutoCloseable {

  /// Writes the bytes of one entry and tells how many things they are.
  @FunctionalInterface
  interface Content {
    long writeTo(OutputStream out) throws IOException, SQLException;
  }

  private final Path target;
  private final Path part;
  private final FileChannel channel;
  private final ZipOutputStream zip;

  private ArchiveWriter(Path target, Path part, FileChannel channel) {
    this.target = target;
    this.part = part;
    this.channel = channel;
    this.zip = new ZipOutputStream(Channels.newOutputStream(channel));
  }

  static ArchiveWriter create(Path target) throws IOException {
    Path part = target.resolveSibling(target.getFileName() + ".part");
    Files.deleteIfExists(part);
    var ownerOnly =
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
    Files.createFile(part, ownerOnly);
    return new ArchiveWriter(target, part, FileChannel.open(part, StandardOpenOption.WRITE));
  }

  /// Adds an entry that is worth compressing.
  Manifest.Entry add(String name, Content content) throws IOException, SQLException {
    zip.setLevel(Deflater.BEST_SPEED);
    return write(name, content);
  }

  /// Adds an entry of encrypted bytes, which do not compress.
  Manifest.Entry addEncrypted(String name, Content content) throws IOException, SQLException {
    zip.setLevel(Deflater.NO_COMPRESSION);
    return write(name, content);
  }

  /// Ends the file: it has its name only when the disk has all of it.
  void finish() throws IOException {
    zip.finish();
    channel.force(true);
    channel.close();
    Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
    try (var folder =
        FileChannel.open(target.toAbsolutePath().getParent(), StandardOpenOption.READ)) {
      folder.force(true);
    }
  }

  /// Removes what was not finished.
  @Override
  public void close() throws IOException {
    channel.close();
    Files.deleteIfExists(part);
  }

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }

  private Manifest.Entry write(String name, Content content) throws IOException, SQLException {
    zip.putNextEntry(new ZipEntry(name));
    var counted = new Counted(zip);
    MessageDigest digest = sha256();
    var out = new DigestOutputStream(counted, digest);
    long count = content.writeTo(out);
    out.flush();
    zip.closeEntry();
    return new Manifest.Entry(
        name, count, counted.bytes, HexFormat.of().formatHex(digest.digest()));
  }

  private static final class Counted extends FilterOutputStream {
    private long bytes;

    Counted(OutputStream out) {
      super(out);
    }

    @Override
    public void write(int b) throws IOException {
      out.write(b);
      bytes++;
    }

    @Override
    public void write(byte[] all, int offset, int length) throws IOException {
      out.write(all, offset, length);
      bytes += length;
    }
  }
}
