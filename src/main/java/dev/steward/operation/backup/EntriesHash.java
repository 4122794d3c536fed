package dev.steward.operation.backup;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;

/// Sums many entries up into one, so that a million blobs take one line of the manifest.
final class EntriesHash {

  private final MessageDigest digest = ArchiveWriter.sha256();
  private long count;
  private long bytes;

  void add(Manifest.Entry entry) {
    String line = entry.name() + " " + entry.bytes() + " " + entry.sha256() + "\n";
    digest.update(line.getBytes(StandardCharsets.UTF_8));
    count++;
    bytes += entry.bytes();
  }

  /// The sum so far; call it once.
  Manifest.Entry sum(String name) {
    return new Manifest.Entry(name, count, bytes, HexFormat.of().formatHex(digest.digest()));
  }
}
