package dev.steward.channel.delivery;

import dev.steward.channel.Channels;
import dev.steward.channel.SendOutcome;
import dev.steward.platform.blob.BlobStore;
import dev.steward.platform.blob.BlobUnavailable;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// One attempt: hands exactly the stored bytes to the channel and decides what the outcome means
/// for the delivery.
@Component
class Attempting {
  private static final Logger log = LoggerFactory.getLogger(Attempting.class);

  private static final Set<String> ADDRESS_UNKNOWN =
      Set.of("5.1.1", "5.1.2", "5.1.3", "5.1.6", "5.1.10", "5.2.1");

  private final Channels channels;
  private final BlobStore blobs;
  private final Suppressions suppressions;
  private final OutcomeRecord outcomes;
  private final InstantSource clock;

  Attempting(
      Channels channels,
      BlobStore blobs,
      Suppressions suppressions,
      OutcomeRecord outcomes,
      InstantSource clock) {
    this.channels = channels;
    this.blobs = blobs;
    this.suppressions = suppressions;
    this.outcomes = outcomes;
    this.clock = clock;
  }

  /// Sends and records. Throws what the database throws when the outcome cannot be recorded; then
  /// [#record] it later.
  SendOutcome send(Claim claim) {
    if (!claim.insisted()
        && suppressions.holds(claim.channel(), claim.recipient(), claim.personal())) {
      return new SendOutcome.Blocked("suppressed", "");
    }
    try (InputStream raw = blobs.open(claim.blob())) {
      return channels.require(claim.channel()).send(claim.outgoing(raw.readAllBytes()));
    } catch (IOException | BlobUnavailable e) {
      log.error("The bytes of delivery {} cannot be read", claim.id(), e);
      return new SendOutcome.Retry("unreadable", Optional.empty());
    } catch (RuntimeException e) {
      log.error("Sending delivery {} failed in our own code", claim.id(), e);
      return new SendOutcome.Retry("internal", Optional.empty());
    }
  }

  void record(Claim claim, SendOutcome outcome) {
    Instant now = clock.instant();
    switch (outcome) {
      case SendOutcome.Sent(var detail) -> outcomes.finish(claim, DeliveryState.SENT, "", detail);
      case SendOutcome.Failed(var code, var detail) -> {
        if (isAddressUnknown(code)) {
          outcomes.bounce(claim, code, detail);
        } else {
          outcomes.finish(claim, DeliveryState.FAILED, code, detail);
        }
      }
      case SendOutcome.Blocked(var code, var detail) ->
          outcomes.finish(claim, DeliveryState.BLOCKED, code, detail);
      case SendOutcome.Retry(var detail, var after) -> {
        if (Backoff.isGivenUp(claim.triedFrom(), now)) {
          outcomes.finish(claim, DeliveryState.FAILED, "expired", detail);
        } else {
          outcomes.defer(claim, after.map(Backoff::asked), detail);
        }
      }
      case SendOutcome.Unreachable(var detail) -> {
        if (Backoff.isGivenUp(claim.triedFrom(), now)) {
          outcomes.expireUnreachable(claim, detail);
        } else {
          outcomes.putBack(claim, detail);
        }
      }
      case SendOutcome.Unknown(var detail) -> {
        if (claim.unknowns() == 0) {
          outcomes.repeat(claim, Duration.ofMinutes(5), detail);
        } else {
          outcomes.finish(claim, DeliveryState.UNKNOWN, "", detail);
        }
      }
    }
  }

  /// RFC 3463: 5.1.x is about the address; 5.2.1 is a mailbox that takes no mail. Other refusals
  /// may be about us.
  private static boolean isAddressUnknown(String code) {
    return ADDRESS_UNKNOWN.contains(code);
  }
}
