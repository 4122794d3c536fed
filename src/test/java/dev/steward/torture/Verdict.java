package dev.steward.torture;

import dev.steward.platform.blob.BlobCheck;
import dev.steward.platform.blob.BlobKey;
import dev.steward.platform.blob.BlobStore;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Compares what was promised with what is there.
///
/// @param promised mails in the ledger
/// @param lost promised and not in the records
/// @param doubled in the records more than once
/// @param changed stored bytes that are not those sent
/// @param strange in the records and never sent
/// @param withoutMessage taken in without becoming exactly one message of a ticket
/// @param damagedBlobs blobs of any kind that do not read back
record Verdict(
    int promised,
    List<String> lost,
    List<String> doubled,
    List<String> changed,
    int strange,
    long withoutMessage,
    int damagedBlobs) {

  static Verdict of(Map<BlobKey, String> ledger, JdbcClient jdbc, BlobStore blobs, BlobCheck check)
      throws IOException {
    Map<BlobKey, Integer> stored = new HashMap<>();
    jdbc.sql("select blob from intake")
        .query((row, number) -> BlobKey.of(row.getBytes(1)))
        .list()
        .forEach(key -> stored.merge(key, 1, Integer::sum));
    var lost = new ArrayList<String>();
    var doubled = new ArrayList<String>();
    var changed = new ArrayList<String>();
    for (var entry : ledger.entrySet()) {
      int times = stored.getOrDefault(entry.getKey(), 0);
      if (times == 0) {
        lost.add(entry.getValue());
      } else if (times > 1) {
        doubled.add(entry.getValue());
      } else if (!hashOf(blobs, entry.getKey()).equals(entry.getKey())) {
        changed.add(entry.getValue());
      }
    }
    Set<BlobKey> known = ledger.keySet();
    return new Verdict(
        ledger.size(),
        lost,
        doubled,
        changed,
        (int) stored.keySet().stream().filter(key -> !known.contains(key)).count(),
        intakesWithoutOneMessage(jdbc),
        check.all().damaged().size());
  }

  boolean isClean() {
    return lost.isEmpty()
        && doubled.isEmpty()
        && changed.isEmpty()
        && strange == 0
        && withoutMessage == 0
        && damagedBlobs == 0;
  }

  private static BlobKey hashOf(BlobStore blobs, BlobKey key) throws IOException {
    try (InputStream in = blobs.open(key)) {
      return BlobKey.ofContent(in.readAllBytes());
    }
  }

  private static long intakesWithoutOneMessage(JdbcClient jdbc) {
    return jdbc.sql(
            """
            select count(*) from intake i
            where outcome <> 'message'
               or (select count(*) from ticket_message m where m.intake_id = i.id) <> 1\
            """)
        .query(Long.class)
        .single();
  }
}
