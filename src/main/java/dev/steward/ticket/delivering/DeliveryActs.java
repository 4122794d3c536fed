package dev.steward.ticket.delivering;

import dev.steward.audit.Actor;
import dev.steward.audit.Audit;
import dev.steward.audit.Subject;
import dev.steward.channel.ChannelName;
import dev.steward.channel.delivery.Deliveries;
import dev.steward.channel.delivery.DeliveryTroubles;
import dev.steward.channel.delivery.Suppressions;
import dev.steward.platform.token.Tokens;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What people decide about deliveries, each with its entry in the audit log.
@Component
class DeliveryActs {
  private static final int SHORT = 8;

  private final Deliveries deliveries;
  private final DeliveryTroubles troubles;
  private final Suppressions suppressions;
  private final Audit audit;

  DeliveryActs(
      Deliveries deliveries, DeliveryTroubles troubles, Suppressions suppressions, Audit audit) {
    this.deliveries = deliveries;
    this.troubles = troubles;
    this.suppressions = suppressions;
    this.audit = audit;
  }

  @Transactional
  public boolean retry(long delivery, Actor by) {
    return recorded(deliveries.retry(delivery), "delivery.retried", delivery, by);
  }

  @Transactional
  public boolean withdraw(long delivery, Actor by) {
    return recorded(troubles.withdraw(delivery), "delivery.withdrawn", delivery, by);
  }

  @Transactional
  public boolean settle(long delivery, Actor by) {
    boolean done = troubles.settle(delivery, by.id().orElse(0));
    return recorded(done, "delivery.settled", delivery, by);
  }

  /// The address stands in the audit log as the beginning of its hash.
  @Transactional
  public boolean lift(ChannelName channel, String address, String reason, Actor by) {
    boolean done = suppressions.lift(channel, address);
    if (done) {
      byte[] hash = Tokens.hash(address.toLowerCase(Locale.ROOT));
      var subject = new Subject("address", HexFormat.of().formatHex(hash, 0, SHORT));
      audit.record(by, "suppression.lifted", subject, Optional.of(reason), Map.of());
    }
    return done;
  }

  private boolean recorded(boolean done, String act, long delivery, Actor by) {
    if (done) {
      audit.record(by, act, Subject.of("delivery", delivery), Optional.empty(), Map.of());
    }
    return done;
  }
}
