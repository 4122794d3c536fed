package dev.steward.platform.live;

import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// Tells open screens, after commit, that what a topic stands for looks different now. Costs the
/// caller a set insertion, whatever happens to those who listen.
@Component
public class Live {
  /// Tell this topic when somebody may see less or other things than before, or nothing any more:
  /// every open stream proves at once that it may still listen.
  public static final String ACCESS = "access";

  private final ChangeLog log;

  Live(ChangeLog log) {
    this.log = log;
  }

  /// Call inside a transaction; nothing is told if it rolls back. Outside of one it is told at
  /// once.
  ///
  /// @param topic a word known to a [TopicGuard], such as `tickets` or `ticket:12`
  public void changed(String topic) {
    if (TransactionSynchronizationManager.isSynchronizationActive()) {
      TransactionSynchronizationManager.registerSynchronization(new Told(log, topic));
    } else {
      log.add(topic);
    }
  }

  private record Told(ChangeLog log, String topic) implements TransactionSynchronization {
    @Override
    public void afterCommit() {
      log.add(topic);
    }
  }
}
