package dev.steward.platform.blob;

/// An encrypted blob on its way into table `blob`, for callers that batch.
///
/// Bind, in this order, [#key()]`.bytes()`, [#size()], [#keyId()], [#dataKey()] and [#body()] to
/// [#INSERT].
///
/// @param key name of the plain bytes
/// @param size length of the plain bytes
/// @param keyId which key-encryption key wrapped `dataKey`
/// @param dataKey the wrapped data key
/// @param body the encrypted bytes
public record SealedBlob(BlobKey key, long size, int keyId, byte[] dataKey, byte[] body) {

  /// Inserts one blob, or does nothing when it is there. It may stand in a `with` clause.
  public static final String INSERT =
      """
      insert into blob (key, size, key_id, data_key, body) values (?, ?, ?, ?, ?)
      on conflict (key) do nothing\
      """;
}
