package dev.steward.platform.blob;

import java.io.IOException;
import java.io.InputStream;

/// Keeps bytes under the hash of their content, encrypted and durable.
///
/// Safe for many threads. `put` takes part in the caller's transaction: the blob exists for others
/// when that commits, and not at all when it rolls back. Storage trouble is a [BlobUnavailable], so
/// that intake can say "try later" instead of losing a message.
public interface BlobStore {

  /// Largest blob, in bytes, that is a row of the database instead of a file.
  int ROW_LIMIT = 64 * 1024;

  /// Stores these bytes and returns their name; nothing happens when they are there already.
  ///
  /// @throws BlobUnavailable when they cannot be written; nothing half-written is left behind
  BlobKey put(byte[] content);

  /// Stores all bytes of this stream, which is not closed, without holding them in memory.
  ///
  /// @throws BlobUnavailable when they cannot be written; nothing half-written is left behind
  /// @throws IOException when `content` cannot be read
  BlobKey put(InputStream content) throws IOException;

  /// Encrypts at most [#ROW_LIMIT] bytes without storing them, for a caller that inserts the row in
  /// a statement or batch of its own with [SealedBlob#INSERT].
  ///
  /// @throws IllegalArgumentException when `content` is longer
  SealedBlob seal(byte[] content);

  /// The plain bytes. Reading throws an [IOException] when they were altered or cut; close it.
  ///
  /// @throws BlobUnavailable when there is no such blob, its file is missing or no key opens it
  InputStream open(BlobKey key);

  /// Length of the plain bytes.
  ///
  /// @throws BlobUnavailable when there is no such blob
  long size(BlobKey key);

  /// Whether there is such a blob in what the caller's transaction sees.
  boolean exists(BlobKey key);
}
