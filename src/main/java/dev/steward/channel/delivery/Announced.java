package dev.steward.channel.delivery;

import java.util.List;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.NonTransientDataAccessResourceException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/// Changes of the worker, published inside their transaction.
///
/// A listener that fails must not undo them: mail that has left would leave again, and one bad
/// ticket would stop the whole queue. Its failure is logged and the change made without it.
@Component
class Announced {
  private static final Logger log = LoggerFactory.getLogger(Announced.class);

  private final ApplicationEventPublisher events;
  private final TransactionTemplate transaction;

  Announced(ApplicationEventPublisher events, TransactionTemplate transaction) {
    this.events = events;
    this.transaction = transaction;
  }

  /// Makes the change, which returns the events to publish, and may be made twice when the first
  /// try is rolled back.
  ///
  /// @throws RuntimeException of which [#isDatabaseAway] is true when nothing could be written for
  ///   now
  void change(Supplier<? extends List<?>> change) {
    try {
      transaction.executeWithoutResult(_ -> change.get().forEach(events::publishEvent));
    } catch (RuntimeException e) {
      if (isDatabaseAway(e)) {
        throw e;
      }
      log.error("A listener of deliveries failed; what it was told stands", e);
      transaction.<List<?>>execute(_ -> change.get());
    }
  }

  static boolean isDatabaseAway(RuntimeException e) {
    return e instanceof TransientDataAccessException
        || e instanceof RecoverableDataAccessException
        || e instanceof NonTransientDataAccessResourceException
        || e instanceof TransactionException;
  }
}
