package dev.steward.channel.intake;

import dev.steward.channel.ChannelName;
import dev.steward.channel.Channels;
import dev.steward.channel.RawInput;
import dev.steward.platform.blob.BlobStore;
import dev.steward.platform.blob.BlobUnavailable;
import dev.steward.platform.blob.SealedBlob;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.NonTransientDataAccessResourceException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;

/// The way in for every raw input.
///
/// [#accept] returns only after the commit, so a provider may then tell the far side "accepted". If
/// it throws, nothing was written and the far side must be asked to try again. An input that makes
/// our own code fail is kept as a quarantine item, and never holds up the ones behind it.
///
/// Inputs that come at the same time are committed together ([Gathering]); when that fails, each is
/// written alone, so none can harm another.
@Service
public class Intakes {
  private static final Logger log = LoggerFactory.getLogger(Intakes.class);

  /// One transaction at a time: the more go together, the less each costs.
  private static final int LANES = 1;

  /// Longer than any disk takes for a commit, shorter than a locked ticket may hold up others.
  private static final Duration PATIENCE = Duration.ofMillis(500);

  /// What goes into one transaction, in bytes sent to the database.
  private static final long HEAVIEST = 1024 * 1024;

  private final Channels channels;
  private final Screening screening;
  private final BlobStore blobs;
  private final IntakeRecords records;
  private final MeterRegistry meters;
  private final Gathering<Arrival, Accepted> gathering;

  Intakes(
      Channels channels,
      Screening screening,
      BlobStore blobs,
      IntakeRecords records,
      MeterRegistry meters) {
    this.screening = screening;
    this.channels = channels;
    this.blobs = blobs;
    this.records = records;
    this.meters = meters;
    this.gathering = new Gathering<>(LANES, PATIENCE, HEAVIEST, Arrival::weight, records::write);
  }

  /// Accepts one raw input, whatever it holds.
  public Accepted accept(RawInput input) {
    return accept(input, () -> {});
  }

  /// Accepts one raw input and runs `also` in the same transaction, for instance to move a mailbox
  /// cursor; in another thread, it may be, and once more after a rollback. `also` runs for a
  /// repeated input too.
  public Accepted accept(RawInput input, Runnable also) {
    Screening.Screened read =
        screening.screen(input, channels.require(input.channel()).read(input));
    SealedBlob raw = blobs.seal(input.raw());
    var arrival =
        new Arrival(input, read.reading(), read.secrets(), raw, also, new AtomicBoolean());
    Accepted accepted = write(arrival);
    if (accepted.repeated()) {
      blobs.discard(raw);
    }
    count(input.channel(), accepted);
    return accepted;
  }

  int waiting() {
    return gathering.waiting();
  }

  private Accepted write(Arrival arrival) {
    boolean written = false;
    try {
      Accepted accepted = writeOrQuarantine(arrival);
      written = true;
      return accepted;
    } finally {
      if (!written && !arrival.doubt().get()) {
        discard(arrival);
      }
    }
  }

  private Accepted writeOrQuarantine(Arrival arrival) {
    try {
      return gathering.join(arrival).orElseGet(() -> alone(arrival));
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
      return alone(arrival.unreadable("processing-failed"));
    }
  }

  private Accepted alone(Arrival arrival) {
    return records.write(List.of(arrival)).getFirst();
  }

  /// The database may be what failed; then the file stays for the sweep.
  private void discard(Arrival arrival) {
    try {
      blobs.discard(arrival.raw());
    } catch (DataAccessException e) {
      log.info("A file that nobody needs is left for the sweep: {}", e.toString());
    }
  }

  private void count(ChannelName channel, Accepted accepted) {
    String outcome =
        accepted.repeated() ? "repeated" : accepted.outcome().name().toLowerCase(Locale.ROOT);
    meters.counter("steward.intake", "channel", channel.code(), "outcome", outcome).increment();
  }
}
