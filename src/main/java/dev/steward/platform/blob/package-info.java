/// Bytes that must come back exactly as they were put: raw mail, attachments, uploads.
///
/// A blob is named by the SHA-256 of its plain bytes ([BlobKey]) and stored encrypted
/// ([BlobStore]). Putting the same bytes twice, or eight times at once, keeps one blob. There is no
/// way to change a blob.
///
/// **Where the bytes lie.** Up to [BlobStore#ROW_LIMIT] they are a row of table `blob`, written in
/// the caller's transaction, so that one group commit of the database flushes everything (a flush
/// per file would be the ceiling of intake). Larger ones are files under `STEWARD_HOME/blobs`:
/// written, flushed, renamed and their folder flushed before the row is inserted. A crash in
/// between leaves a file without a row, never a row without a file; [BlobSweep] removes such
/// orphans after a grace period. [BlobCheck] reads blobs back and tells which are missing or
/// damaged.
///
/// **How they are encrypted.** Each blob has a random 256-bit data key; the bytes go through Tink's
/// AES-256-GCM-HKDF streaming, so a cut or altered stream is an error and never a shorter blob. The
/// data key is wrapped by a key-encryption key from `STEWARD_HOME/keys/blob` with the blob's key as
/// associated data, so a row moved to another name does not open. [BlobKeys] makes a new
/// key-encryption key and re-wraps the data keys in batches without reading one blob.
///
/// **Who keeps a blob.** A table that names a blob has a column of type `bytea` with a foreign key
/// to `blob (key)`. Rows are removed only by [BlobErasure], and only while nothing names them.
///
/// Start at [BlobStore]. It knows no ticket and no mail.
@NamedInterface("blob")
@NullMarked
package dev.steward.platform.blob;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
