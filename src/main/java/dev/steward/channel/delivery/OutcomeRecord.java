package dev.steward.channel.delivery;

import io.micrometer.core.instrument.MeterRegistry;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.springframework.stereotype.Component;

/// Writes down how an attempt ended, once, and only while the row still says this attempt.
@Component
class OutcomeRecord {
  private final ClaimRepository claims;
  private final Outages outages;
  private final Suppressions suppressions;
  private final Announced announced;
  private final InstantSource clock;
  private final SecureRandom chance;
  private final MeterRegistry meters;

  OutcomeRecord(
      ClaimRepository claims,
      Outages outages,
      Suppressions suppressions,
      Announced announced,
      InstantSource clock,
      SecureRandom chance,
      MeterRegistry meters) {
    this.claims = claims;
    this.outages = outages;
    this.suppressions = suppressions;
    this.announced = announced;
    this.clock = clock;
    this.chance = chance;
    this.meters = meters;
  }

  /// It is over.
  void finish(Claim claim, DeliveryState state, String code, String detail) {
    write(
        claim,
        state,
        state.code(),
        () -> {
          end(claim);
          return claims.finish(claim, state, clock.instant(), code, detail);
        });
  }

  /// The address does not exist.
  void bounce(Claim claim, String code, String detail) {
    announced.change(() -> {
      end(claim);
      List<Object> events = new ArrayList<>();
      if (claims.finish(claim, DeliveryState.FAILED, clock.instant(), code, detail)) {
        events.add(claim.changed(DeliveryState.FAILED));
        if (suppressions.bounced(claim.channel(), claim.recipient())) {
          events.add(suppressed(claim));
        }
      }
      return events;
    });
    count(claim, "bounced");
  }

  /// The way out is down and it has waited for days.
  void expireUnreachable(Claim claim, String detail) {
    write(
        claim,
        DeliveryState.FAILED,
        "expired",
        () -> {
          outages.failed(claim.inbox(), detail, claim.probe());
          return claims.finish(claim, DeliveryState.FAILED, clock.instant(), "expired", detail);
        });
  }

  /// The far side says "not now".
  void defer(Claim claim, Optional<Duration> asked, String detail) {
    Duration wait = Backoff.afterDeferral(claim.deferrals(), chance);
    Instant due = clock.instant().plus(asked.filter(a -> a.compareTo(wait) > 0).orElse(wait));
    write(
        claim,
        DeliveryState.QUEUED,
        "deferred",
        () -> {
          end(claim);
          return claims.requeue(claim, due, claim.deferrals() + 1, claim.unknowns(), detail);
        });
  }

  /// It may have arrived; the same bytes with the same id go once more.
  void repeat(Claim claim, Duration after, String detail) {
    write(
        claim,
        DeliveryState.QUEUED,
        "unclear",
        () -> {
          end(claim);
          Instant due = clock.instant().plus(after);
          return claims.requeue(claim, due, claim.deferrals(), claim.unknowns() + 1, detail);
        });
  }

  /// The way out is down; this one keeps its place in the line.
  void putBack(Claim claim, String detail) {
    write(
        claim,
        DeliveryState.QUEUED,
        "unreachable",
        () -> {
          outages.failed(claim.inbox(), detail, claim.probe());
          return claims.putBack(claim, detail);
        });
  }

  private void write(Claim claim, DeliveryState state, String counted, BooleanSupplier change) {
    announced.change(() -> change.getAsBoolean() ? List.of(claim.changed(state)) : List.of());
    count(claim, counted);
  }

  private void end(Claim claim) {
    if (claim.probe()) {
      outages.ended(claim.inbox());
    }
  }

  private static AddressSuppressed suppressed(Claim claim) {
    return new AddressSuppressed(
        claim.channel(), claim.recipient(), Suppressions.BOUNCES, claim.id(), claim.conversation());
  }

  private void count(Claim claim, String outcome) {
    meters
        .counter("steward.delivery.attempts", "channel", claim.channel().code(), "outcome", outcome)
        .increment();
  }
}
