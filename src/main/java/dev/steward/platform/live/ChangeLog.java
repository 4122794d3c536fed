package dev.steward.platform.live;

import dev.steward.platform.job.Worker;
import dev.steward.platform.job.Workers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Writes down which topics changed, many at once, and wakes the listeners of all nodes.
///
/// Writers take turns by an advisory lock, so that sequences become visible in their order and
/// whoever reads beyond the last one he saw misses none. The commit does not wait for the disk:
/// what a crash loses here costs one refresh.
@Component
class ChangeLog {

  static final String CHANNEL = "steward_live";

  /// Rows kept for screens that come back.
  static final int KEPT = 20_000;

  private static final Duration GATHERING = Duration.ofMillis(20);
  private static final Duration PAUSE = Duration.ofSeconds(5);
  private static final long TURN = 0x5354_4556_4c49L;
  private static final int TRIM_EVERY = 512;

  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;
  private final Worker worker;
  private final Set<String> changed = ConcurrentHashMap.newKeySet();

  ChangeLog(JdbcClient jdbc, PlatformTransactionManager transactions, Workers workers) {
    this.jdbc = jdbc;
    this.transaction = new TransactionTemplate(transactions);
    this.worker = workers.create("live-tell", PAUSE, this::write);
  }

  Worker worker() {
    return worker;
  }

  void add(String topic) {
    changed.add(topic);
    worker.wake();
  }

  private boolean write() {
    if (changed.isEmpty()) {
      return false;
    }
    LockSupport.parkNanos(GATHERING.toNanos());
    List<String> topics = new ArrayList<>(changed);
    topics.forEach(changed::remove);
    try {
      transaction.executeWithoutResult(_ -> write(topics));
      return !changed.isEmpty();
    } catch (RuntimeException e) {
      changed.addAll(topics);
      throw e;
    }
  }

  private void write(List<String> topics) {
    jdbc.sql("set local synchronous_commit = off").update();
    jdbc.sql("select pg_advisory_xact_lock(:turn)").param("turn", TURN).query(r -> {});
    long last =
        jdbc.sql(
                """
                with told as (
                  insert into live_change (topic) select unnest(:topics) returning seq)
                select max(seq) from told
                """)
            .param("topics", topics.toArray(String[]::new))
            .query(Long.class)
            .single();
    jdbc.sql("select pg_notify(:channel, '')").param("channel", CHANNEL).query(r -> {});
    if (last / TRIM_EVERY != (last - topics.size()) / TRIM_EVERY) {
      jdbc.sql("delete from live_change where seq <= :old").param("old", last - KEPT).update();
    }
  }
}
