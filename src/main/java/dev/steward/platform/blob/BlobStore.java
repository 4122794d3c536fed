package dev.steward.platform.blob;

import java.io.IOException;
import java.io.InputStream;
import java.util.Collection;
import java.util.Set;

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

  /// Encrypts these bytes; large ones are on the disk, in a file of their own, when this returns.
  /// Needs no transaction. What was sealed is then inserted, or discarded.
  ///
  /// @throws BlobUnavailable when they cannot be written; nothing half-written is left behind
  SealedBlob seal(byte[] content);

  /// Inserts what was sealed, many at once in one statement, in the caller's transaction; what is
  /// there already stays as it is. May be called again after a rollback.
  ///
  /// @return those that were not there before
  Set<BlobKey> insert(Collection<SealedBlob> blobs);

  /// Removes the file of a sealed blob if no row names it: after a rollback, or when the content
  /// was there before. Not for a transaction whose end is unknown, which may have been a commit;
  /// what is left then, [BlobSweep] removes.
  void discard(SealedBlob blob);

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
