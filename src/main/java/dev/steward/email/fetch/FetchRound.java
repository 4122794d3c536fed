package dev.steward.email.fetch;

import dev.steward.email.fetch.FetchIntake.Place;
import jakarta.mail.FolderClosedException;
import jakarta.mail.MessageRemovedException;
import jakarta.mail.MessagingException;
import jakarta.mail.StoreClosedException;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.LongFunction;
import org.eclipse.angus.mail.imap.IMAPMessage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.ConcurrencyFailureException;

/// Takes in what an open connection shows, mail by mail. Remembers from round to round which mail
/// would not come.
final class FetchRound {
  private static final Logger log = LoggerFactory.getLogger(FetchRound.class);
  private static final int TRIES = 3;
  private static final int OLD_AT_ONCE = 50;

  private final FetchLease lease;
  private final FetchCursors cursors;
  private final Backfills backfills;
  private final FetchIntake intake;
  private final long limit;
  private final BooleanSupplier goingOn;
  private String stuckAt = "";
  private int tries;

  FetchRound(
      FetchLease lease,
      FetchCursors cursors,
      Backfills backfills,
      FetchIntake intake,
      long limit,
      BooleanSupplier goingOn) {
    this.lease = lease;
    this.cursors = cursors;
    this.backfills = backfills;
    this.intake = intake;
    this.limit = limit;
    this.goingOn = goingOn;
  }

  /// Takes in everything after the cursor.
  ///
  /// @throws ConcurrencyFailureException if the lease was lost
  void catchUp(ImapConnection connection, String folder) throws MessagingException {
    FetchCursor cursor = start(connection, folder);
    List<IMAPMessage> some = connection.between(cursor.uid(), Long.MAX_VALUE);
    while (!some.isEmpty() && goingOn.getAsBoolean()) {
      LongFunction<Runnable> step =
          uid -> () -> cursors.move(lease, folder, new FetchCursor(cursor.uidValidity(), uid));
      long last = take(connection, new Source(folder, cursor.uidValidity(), false, step), some);
      some = goingOn.getAsBoolean() ? connection.between(last, Long.MAX_VALUE) : List.of();
    }
  }

  /// Takes in a piece of what somebody asked for from before. True if there is more.
  boolean fillBack(ImapConnection connection, String folder) throws MessagingException {
    Optional<Backfill> wanted = backfills.find(lease.inbox());
    if (wanted.isEmpty()) {
      return false;
    }
    Backfill backfill = wanted.get();
    boolean current =
        backfill.folder().equals(folder) && backfill.uidValidity() == connection.uidValidity();
    List<IMAPMessage> some =
        current ? connection.between(backfill.uid(), backfill.lastUid()) : List.of();
    if (some.isEmpty()) {
      backfills.end(lease.inbox());
      return false;
    }
    LongFunction<Runnable> step = uid -> () -> backfills.move(lease.inbox(), backfill.after(uid));
    List<IMAPMessage> piece = some.subList(0, Math.min(OLD_AT_ONCE, some.size()));
    take(connection, new Source(folder, backfill.uidValidity(), true, step), piece);
    return true;
  }

  /// Where the folder is to be read from: after the cursor; from its beginning when the server says
  /// that its numbers are new; after what is there already when it is seen for the first time.
  private FetchCursor start(ImapConnection connection, String folder) throws MessagingException {
    long validity = connection.uidValidity();
    Optional<FetchCursor> known = cursors.find(lease, folder);
    if (known.isPresent() && known.get().uidValidity() == validity) {
      return known.get();
    }
    if (known.isPresent()) {
      log.warn("A folder was renumbered and is read again from its beginning");
    }
    FetchCursor first = new FetchCursor(validity, known.isPresent() ? 0 : connection.lastUid());
    cursors.move(lease, folder, first);
    return first;
  }

  /// Gives the last UID taken.
  private long take(ImapConnection connection, Source source, List<IMAPMessage> messages)
      throws MessagingException {
    long last = 0;
    for (IMAPMessage message : messages) {
      if (!goingOn.getAsBoolean()) {
        break;
      }
      last = connection.uid(message);
      take(connection, source, message, last);
      message.invalidateHeaders();
    }
    return last;
  }

  private void take(ImapConnection connection, Source source, IMAPMessage message, long uid)
      throws MessagingException {
    var place = new Place(lease.inbox(), source.folder(), source.uidValidity(), uid);
    Runnable step = source.step().apply(uid);
    try {
      Optional<byte[]> raw = connection.bytes(message, limit);
      if (raw.isPresent()) {
        intake.whole(place, raw.get(), source.old(), step);
      } else {
        intake.left(place, "too-large", step);
      }
    } catch (MessageRemovedException _) {
      log.info("A mail was deleted on the server before it could be fetched");
    } catch (MessagingException e) {
      giveUpAfterTries(place, step, e);
    }
  }

  private void giveUpAfterTries(Place place, Runnable step, MessagingException e)
      throws MessagingException {
    tries = stuckAt.equals(place.key()) ? tries + 1 : 1;
    stuckAt = place.key();
    if (tries < TRIES) {
      throw e;
    }
    intake.left(place, "fetch-failed", step);
    if (e instanceof FolderClosedException || e instanceof StoreClosedException) {
      throw e;
    }
  }

  private record Source(
      String folder, long uidValidity, boolean old, LongFunction<Runnable> step) {}
}
