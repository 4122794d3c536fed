package dev.steward.email.importing;

import dev.steward.channel.ChannelName;
import dev.steward.channel.Inbox;
import dev.steward.channel.RawInput;
import dev.steward.channel.intake.Accepted;
import dev.steward.channel.intake.Intakes;
import dev.steward.email.mailbox.OwnAddresses;
import dev.steward.email.parse.MailFingerprint;
import dev.steward.platform.error.Refusal;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.springframework.stereotype.Component;

/// Takes in the mails of files.
@Component
class MailImport {
  private static final int TELL_EVERY = 100;

  /// What an import did.
  ///
  /// @param known how many were there before
  record Summary(long mails, Map<Accepted.Outcome, Long> fresh, long known) {
    long count(Accepted.Outcome outcome) {
      return fresh.getOrDefault(outcome, 0L);
    }
  }

  private final Intakes intakes;
  private final OwnAddresses own;
  private final InstantSource clock;

  MailImport(Intakes intakes, OwnAddresses own, InstantSource clock) {
    this.intakes = intakes;
    this.own = own;
    this.clock = clock;
  }

  /// Takes in everything under the path. May be stopped at any mail and run again.
  ///
  /// @param to the mailbox they are for; where absent, each goes where it is addressed
  /// @param progress told from time to time how many are done
  Summary run(Path path, Optional<String> to, LongConsumer progress) {
    Optional<Inbox> inbox = to.map(this::inbox);
    var done = new Tally();
    try {
      MailFiles.each(
          path,
          (file, raw) -> {
            done.add(intakes.accept(input(file, raw, inbox)));
            if (done.mails % TELL_EVERY == 0) {
              progress.accept(done.mails);
            }
          });
    } catch (IOException _) {
      throw new Refusal(ImportError.UNREADABLE, path.toString());
    }
    return new Summary(done.mails, done.fresh, done.known);
  }

  private Inbox inbox(String address) {
    return own.inboxOf(address).orElseThrow(() -> new Refusal(ImportError.NO_MAILBOX, address));
  }

  private RawInput input(Path file, byte[] raw, Optional<Inbox> inbox) {
    return new RawInput(
        ChannelName.EMAIL,
        inbox.map(Inbox::id),
        MailFingerprint.of(raw),
        "import",
        raw,
        Map.of("file", file.getFileName().toString().replace('\0', '?')),
        List.of(),
        clock.instant());
  }

  private static final class Tally {
    private final Map<Accepted.Outcome, Long> fresh = new EnumMap<>(Accepted.Outcome.class);
    private long mails;
    private long known;

    void add(Accepted accepted) {
      mails++;
      if (accepted.repeated()) {
        known++;
      } else {
        fresh.merge(accepted.outcome(), 1L, Long::sum);
      }
    }
  }
}
