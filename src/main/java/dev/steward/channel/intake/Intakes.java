package dev.steward.channel.intake;

import dev.steward.channel.ChannelName;
import dev.steward.channel.Channels;
import dev.steward.channel.RawInput;
import dev.steward.channel.Reading;
import dev.steward.channel.delivery.Deliveries;
import dev.steward.platform.blob.BlobKey;
import dev.steward.platform.blob.BlobStore;
import dev.steward.platform.blob.BlobUnavailable;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Locale;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.NonTransientDataAccessResourceException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.transaction.support.TransactionTemplate;

/// The way in for every raw input.
///
/// [#accept] returns only after the commit, so a provider may then tell the far side "accepted". If
/// it throws, nothing was written and the far side must be asked to try again. An input that makes
/// our own code fail is kept as a quarantine item, and never holds up the ones behind it.
@Service
public class Intakes {
  private static final Logger log = LoggerFactory.getLogger(Intakes.class);

  private final Channels channels;
  private final BlobStore blobs;
  private final IntakeRepository intakes;
  private final Deliveries deliveries;
  private final ApplicationEventPublisher events;
  private final TransactionTemplate transaction;
  private final MeterRegistry meters;

  Intakes(
      Channels channels,
      BlobStore blobs,
      IntakeRepository intakes,
      Deliveries deliveries,
      ApplicationEventPublisher events,
      TransactionTemplate transaction,
      MeterRegistry meters) {
    this.channels = channels;
    this.blobs = blobs;
    this.intakes = intakes;
    this.deliveries = deliveries;
    this.events = events;
    this.transaction = transaction;
    this.meters = meters;
  }

  /// Accepts one raw input, whatever it holds.
  public Accepted accept(RawInput input) {
    return accept(input, () -> {});
  }

  /// Accepts one raw input and runs `also` in the same transaction, for instance to move a mailbox
  /// cursor. `also` runs for a repeated input too.
  public Accepted accept(RawInput input, Runnable also) {
    Reading reading = channels.require(input.channel()).read(input);
    Accepted accepted;
    try {
      accepted = inTransaction(input, reading, also);
    } catch (TransientDataAccessException
        | RecoverableDataAccessException
        | NonTransientDataAccessResourceException
        | CannotCreateTransactionException
        | TransactionSystemException
        | BlobUnavailable e) {
      // The database or the disk, not this input. A server killed in the middle of a transaction
      // shows as a rollback that failed, which hides what was the matter.
      throw e;
    } catch (RuntimeException e) {
      log.error("An input could not be processed and is quarantined", e);
      Reading kept = new Reading.Unreadable("processing-failed", sender(reading), subject(reading));
      accepted = inTransaction(input, kept, also);
    }
    count(input.channel(), accepted);
    return accepted;
  }

  private Accepted inTransaction(RawInput input, Reading reading, Runnable also) {
    return transaction.execute(status -> {
      Accepted accepted = record(input, reading);
      also.run();
      return accepted;
    });
  }

  private Accepted record(RawInput input, Reading reading) {
    BlobKey raw = blobs.put(input.raw());
    IntakeRow row = IntakeRow.of(reading);
    Optional<Long> fresh = intakes.insert(input, raw, row, sender(reading), subject(reading));
    if (fresh.isEmpty()) {
      return intakes.repeated(input);
    }
    return new Accepted(fresh.get(), publish(fresh.get(), raw, input, reading), false);
  }

  private Accepted.Outcome publish(long intake, BlobKey raw, RawInput input, Reading reading) {
    return switch (reading) {
      case Reading.Message(var message) -> {
        var refusal = new Refusal(intake);
        events.publishEvent(new MessageReceived(intake, raw, message, input.receivedAt(), refusal));
        yield refusal.given ? Accepted.Outcome.QUARANTINE : Accepted.Outcome.MESSAGE;
      }
      case Reading.Report(var report) -> {
        deliveries.report(report);
        yield Accepted.Outcome.REPORT;
      }
      case Reading.Ignored _ -> Accepted.Outcome.IGNORED;
      case Reading.Unreadable _ -> Accepted.Outcome.QUARANTINE;
    };
  }

  private void count(ChannelName channel, Accepted accepted) {
    String outcome =
        accepted.repeated() ? "repeated" : accepted.outcome().name().toLowerCase(Locale.ROOT);
    meters.counter("steward.intake", "channel", channel.code(), "outcome", outcome).increment();
  }

  private static String sender(Reading reading) {
    return switch (reading) {
      case Reading.Message(var m) -> m.sender().person().address();
      case Reading.Unreadable u -> u.sender();
      case Reading.Report _, Reading.Ignored _ -> "";
    };
  }

  private static String subject(Reading reading) {
    return switch (reading) {
      case Reading.Message(var m) -> m.subject();
      case Reading.Unreadable u -> u.subject();
      case Reading.Report _, Reading.Ignored _ -> "";
    };
  }

  private final class Refusal implements MessageReceived.Quarantine {
    private final long intake;
    private boolean given;

    Refusal(long intake) {
      this.intake = intake;
    }

    @Override
    public void because(String reason) {
      intakes.quarantine(intake, reason);
      given = true;
    }
  }
}
