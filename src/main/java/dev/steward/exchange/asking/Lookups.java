package dev.steward.exchange.asking;

import dev.steward.audit.Audit;
import dev.steward.audit.Subject;
import dev.steward.exchange.Exchange.Asking;
import dev.steward.exchange.ExchangeError;
import dev.steward.exchange.ExchangeSettings;
import dev.steward.platform.error.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/// Counts and audits look-ups. Coinbase lost the data of 69,461 customers through its own support
/// tools, account by account: so there is a budget, and going over it is seen by others at once.
@Component
class Lookups {
  static final Duration WINDOW = Duration.ofMinutes(10);

  private final LookupRepository repository;
  private final Audit audit;
  private final ExchangeSettings settings;
  private final InstantSource clock;
  private final TransactionTemplate own;

  Lookups(
      LookupRepository repository,
      Audit audit,
      ExchangeSettings settings,
      InstantSource clock,
      PlatformTransactionManager transactions) {
    this.repository = repository;
    this.audit = audit;
    this.settings = settings;
    this.clock = clock;
    this.own = new TransactionTemplate(transactions);
    this.own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
  }

  /// Writes a look-up down before it is made, in a transaction of its own: what was asked stays
  /// written whatever becomes of the rest.
  ///
  /// @throws Refusal [ExchangeError#OVER_BUDGET]; the attempt is written down too
  void count(Asking asking, String what) {
    if (asking.reason().isBlank()) {
      throw new Refusal(ExchangeError.REASON_MISSING);
    }
    boolean allowed = Boolean.TRUE.equals(own.execute(_ -> write(asking, what)));
    if (!allowed) {
      throw new Refusal(ExchangeError.OVER_BUDGET, settings.budget());
    }
  }

  private boolean write(Asking asking, String what) {
    Instant now = clock.instant();
    repository.inTurn(asking);
    boolean allowed = repository.others(asking, now.minus(WINDOW)) < settings.budget();
    repository.add(asking, what, !allowed, now);
    audit.record(
        asking.by().actor(),
        allowed ? "exchange_account.looked_up" : "exchange_account.refused_over_budget",
        new Subject("ticket", Long.toString(asking.ticket().value())),
        Optional.of(asking.reason()),
        Map.of("what", what));
    return allowed;
  }

  /// How many people went over their budget within a day.
  int alerts() {
    return repository.refused(clock.instant(), Duration.ofDays(1));
  }
}
