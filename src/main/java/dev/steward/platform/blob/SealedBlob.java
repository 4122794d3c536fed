package dev.steward.platform.blob;

import org.jspecify.annotations.Nullable;

/// An encrypted blob on its way into table `blob`: its bytes, or the name of a file that is on the
/// disk already.
///
/// @param key name of the plain bytes
/// @param size length of the plain bytes
/// @param keyId which key-encryption key wrapped `dataKey`
/// @param dataKey the wrapped data key
/// @param body the encrypted bytes, of a small blob
/// @param file the file that holds them, of a large one
public record SealedBlob(
    BlobKey key,
    long size,
    int keyId,
    byte[] dataKey,
    byte @Nullable [] body,
    @Nullable String file) {}
