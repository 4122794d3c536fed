package dev.steward.audit.sealing;

import dev.steward.audit.sealing.LogRepository.Log;
import dev.steward.audit.tree.Tree;
import dev.steward.platform.BaseUrl;
import dev.steward.platform.job.Worker;
import dev.steward.platform.job.Workers;
import java.time.Duration;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Gives committed entries their places and signs how the log stands then. One process at a time
/// does it; a head is in the database before it is anywhere else.
@Component
class LogGrowth {
  private static final int BATCH = 2_000;

  /// A number may be taken long before its entry is committed. Those that are later than this many
  /// younger ones are found when a desk starts.
  private static final long LATE = 10_000;

  private final LogRepository repository;
  private final Notary notary;
  private final HeadFiles files;
  private final BaseUrl base;
  private final InstantSource clock;
  private final TransactionTemplate transaction;
  private final AtomicBoolean looksAtAll = new AtomicBoolean(true);

  LogGrowth(
      LogRepository repository,
      Notary notary,
      HeadFiles files,
      BaseUrl base,
      InstantSource clock,
      TransactionTemplate transaction) {
    this.repository = repository;
    this.notary = notary;
    this.files = files;
    this.base = base;
    this.clock = clock;
    this.transaction = transaction;
  }

  @Bean
  Worker auditSealWorker(Workers workers) {
    return workers.create("audit-seal", Duration.ofSeconds(1), this::round);
  }

  /// Seals what there is; whether there may be more.
  boolean round() {
    boolean all = looksAtAll.getAndSet(false);
    boolean more =
        Boolean.TRUE.equals(
            transaction.execute(_ -> {
              if (all) {
                repository.begin(base.host() + "/audit");
              }
              return repository
                  .lock()
                  .map(log -> seal(log, all ? 0 : log.lookedFrom()))
                  .orElse(false);
            }));
    repository.newestNote().ifPresent(files::append);
    looksAtAll.compareAndSet(false, all && more);
    return more;
  }

  private boolean seal(Log log, long after) {
    List<Entry> entries = repository.unsealed(after, BATCH);
    if (entries.isEmpty()) {
      return false;
    }
    var tiles = new Tiles(repository);
    long size = log.size();
    for (Entry entry : entries) {
      tiles.append(size++, entry.leaf());
    }
    repository.place(log.size(), entries);
    var head =
        new Head(
            log.name(),
            size,
            new Tree(tiles).root(size),
            clock.instant().truncatedTo(ChronoUnit.SECONDS));
    tiles.save();
    repository.save(head, notary.sign(head));
    repository.grow(size, Math.max(log.lookedFrom(), entries.getLast().id() - LATE));
    return entries.size() == BATCH;
  }
}
