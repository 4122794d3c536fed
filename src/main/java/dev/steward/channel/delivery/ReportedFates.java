package dev.steward.channel.delivery;

import dev.steward.channel.delivery.DeliveryReport.Recipient;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/// What reports say afterwards. Anybody can write a report about anything, so one that does not
/// carry a return address of ours with a good signature is counted and changes nothing; and of one
/// delivery each fate is believed once.
@Component
class ReportedFates {
  private final DeliveryRepository deliveries;
  private final Suppressions suppressions;
  private final ApplicationEventPublisher events;
  private final InstantSource clock;
  private final MeterRegistry meters;

  ReportedFates(
      DeliveryRepository deliveries,
      Suppressions suppressions,
      ApplicationEventPublisher events,
      InstantSource clock,
      MeterRegistry meters) {
    this.deliveries = deliveries;
    this.suppressions = suppressions;
    this.events = events;
    this.clock = clock;
    this.meters = meters;
  }

  void record(DeliveryReport report) {
    Optional<DeliveryRepository.Reported> about = report.delivery().flatMap(deliveries::lock);
    if (about.isEmpty()) {
      count("unverified");
      return;
    }
    ours(report, about.get().recipient()).ifPresent(words -> apply(about.get(), words));
  }

  private void apply(DeliveryRepository.Reported about, Recipient words) {
    count(words.fate().name().toLowerCase(Locale.ROOT));
    switch (words.fate()) {
      case DELIVERED -> arrived(about, words);
      case DELAYED -> delayed(about, words);
      case SOFT_FAILURE -> failed(about, words);
      case HARD_FAILURE -> {
        if (failed(about, words) && suppressions.bounced(about.channel(), about.recipient())) {
          suppressed(about, Suppressions.BOUNCES);
        }
      }
      case COMPLAINT -> {
        if (suppressions.complained(about.channel(), about.recipient())) {
          suppressed(about, Suppressions.COMPLAINT);
        }
      }
    }
  }

  private void arrived(DeliveryRepository.Reported about, Recipient words) {
    switch (about.now().state()) {
      case SENT, UNKNOWN, SENDING, QUEUED -> {
        settle(about, DeliveryState.DELIVERED, words);
        suppressions.arrived(about.channel(), about.recipient());
      }
      case DELIVERED, FAILED, BLOCKED, CANCELLED -> {}
    }
  }

  /// A failure may be reported before we have recorded that it was sent, or after a copy was queued
  /// again.
  private boolean failed(DeliveryRepository.Reported about, Recipient words) {
    return switch (about.now().state()) {
      case SENT, UNKNOWN, SENDING, QUEUED, DELIVERED -> {
        settle(about, DeliveryState.FAILED, words);
        yield true;
      }
      case FAILED, BLOCKED, CANCELLED -> false;
    };
  }

  private void delayed(DeliveryRepository.Reported about, Recipient words) {
    switch (about.now().state()) {
      case SENT, UNKNOWN -> {
        deliveries.delay(about.now().delivery(), clock.instant(), words);
        if (!about.delayed()) {
          events.publishEvent(about.now());
        }
      }
      case SENDING, QUEUED, DELIVERED, FAILED, BLOCKED, CANCELLED -> {}
    }
  }

  private void settle(DeliveryRepository.Reported about, DeliveryState state, Recipient words) {
    DeliveryChanged before = about.now();
    deliveries.settle(before.delivery(), state, clock.instant(), words);
    events.publishEvent(
        new DeliveryChanged(before.delivery(), before.conversation(), before.message(), state));
  }

  private void suppressed(DeliveryRepository.Reported about, String reason) {
    events.publishEvent(
        new AddressSuppressed(
            about.channel(),
            about.recipient(),
            reason,
            about.now().delivery(),
            about.now().conversation()));
  }

  /// A delivery has one recipient; a report that names several is about ours where it names ours,
  /// and otherwise says its worst, since mail may have been forwarded to an address that we do not
  /// know.
  private static Optional<Recipient> ours(DeliveryReport report, String recipient) {
    return report.recipients().stream()
        .filter(r -> r.address().equalsIgnoreCase(recipient))
        .max(Comparator.comparing(Recipient::fate))
        .or(() -> report.recipients().stream().max(Comparator.comparing(Recipient::fate)));
  }

  private void count(String fate) {
    meters.counter("steward.delivery.reports", "fate", fate).increment();
  }
}
