package dev.steward.channel.delivery;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;

/// How much waits to leave, for `/metrics`; as of the worker's last look, a quarter of a minute old
/// at most.
@Component
class DeliveryGauges {
  private volatile long queued;
  private volatile double oldestSeconds;

  DeliveryGauges(MeterRegistry meters) {
    Gauge.builder("steward.delivery.queued", this, g -> g.queued)
        .description("Deliveries that wait to be sent")
        .register(meters);
    Gauge.builder("steward.delivery.oldest", this, g -> g.oldestSeconds)
        .description("For how long the oldest due delivery has been waiting")
        .baseUnit("seconds")
        .register(meters);
  }

  void note(ClaimRepository.Backlog backlog, Instant now) {
    queued = backlog.queued();
    oldestSeconds =
        backlog.oldestDue().map(due -> Duration.between(due, now).toMillis() / 1000.0).orElse(0.0);
  }
}
