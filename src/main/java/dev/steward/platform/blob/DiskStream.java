package dev.steward.platform.blob;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// A new file, written. Trouble of the disk is a [BlobUnavailable], so that it cannot be mistaken
/// for trouble of the stream that is being copied.
final class DiskStream extends OutputStream {

  private final FileChannel channel;

  private DiskStream(FileChannel channel) {
    this.channel = channel;
  }

  static DiskStream create(Path file) {
    try {
      return new DiskStream(
          FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE));
    } catch (IOException e) {
      throw new BlobUnavailable("Cannot make a blob file", e);
    }
  }

  @Override
  public void write(int b) {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) {
    ByteBuffer buffer = ByteBuffer.wrap(bytes, offset, length);
    try {
      while (buffer.hasRemaining()) {
        channel.write(buffer);
      }
    } catch (IOException e) {
      throw new BlobUnavailable("Cannot write a blob file", e);
    }
  }

  /// Waits until the disk has the bytes. A failed flush is never tried again: the kernel may have
  /// dropped the pages and would answer "done" to the second try.
  void flushToDisk() {
    try {
      channel.force(false);
    } catch (IOException e) {
      throw new BlobUnavailable("Cannot flush a blob file", e);
    }
  }

  /// Tink closes this stream when its own ends, before the flush; the file is closed by
  /// [#release()].
  @Override
  public void close() {}

  void release() {
    try {
      channel.close();
    } catch (IOException e) {
      throw new BlobUnavailable("Cannot close a blob file", e);
    }
  }
}
