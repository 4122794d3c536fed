package dev.steward.operation.backup;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// What a backup holds, counted and hashed. It is the last entry but one of the file, followed by
/// its signature.
///
/// @param format version of the layout; readers refuse others
/// @param madeAt when the snapshot was taken
/// @param madeBy version of the desk
/// @param migrations newest migration of each module, needed to make the same tables again
/// @param tables every table with its rows
/// @param sequences every sequence
/// @param blobFiles all large blobs: their hash is that of every name, length and hash in order
/// @param missingBlobs blob files that were missing when the backup was made
/// @param keys hash of each key file, by name
/// @param keysIncluded whether the key files are in the backup
record Manifest(
    int format,
    Instant madeAt,
    String madeBy,
    Map<String, String> migrations,
    List<Table> tables,
    List<Sequence> sequences,
    Entry blobFiles,
    List<String> missingBlobs,
    Map<String, String> keys,
    boolean keysIncluded) {

  /// The rows of one table.
  record Table(String name, List<String> columns, long rows, Entry content) {}

  /// A sequence as it stood after the rows were copied, so never behind them.
  record Sequence(String name, long lastValue, boolean called) {}

  /// An entry of the file: how many things are in it, and the length and SHA-256 of its bytes.
  record Entry(String name, long count, long bytes, String sha256) {}

  static final int FORMAT = 1;
  static final String TABLES = "tables/";
  static final String BLOBS = "blobs/";
  static final String KEYS = "keys/";
  static final String NAME = "manifest.json";
  static final String SIGNATURE = "manifest.signature";
  static final String PURPOSE = "backup manifest";

  byte[] json() {
    return JsonMapper.shared().writeValueAsBytes(this);
  }

  static Optional<Manifest> parse(byte[] json) {
    try {
      Manifest manifest = JsonMapper.shared().readValue(json, Manifest.class);
      return manifest.format() == FORMAT ? Optional.of(manifest) : Optional.empty();
    } catch (JacksonException e) {
      return Optional.empty();
    }
  }

  long rows() {
    return tables.stream().mapToLong(Table::rows).sum();
  }
}
