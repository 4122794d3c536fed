package dev.steward.email.mailbox;

import dev.steward.channel.ChannelName;
import dev.steward.channel.Inbox;
import dev.steward.channel.InboxId;
import dev.steward.channel.Inboxes;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/// The mailboxes and their settings.
///
/// Answers come from memory; a change made here is seen at once, one made by another process within
/// [#FRESH]. While the database cannot be reached the last known settings hold. Safe for use by
/// many threads.
@Service
public class Mailboxes {
  /// How long settings are believed without looking again.
  static final Duration FRESH = Duration.ofSeconds(5);

  private static final Logger log = LoggerFactory.getLogger(Mailboxes.class);

  private final Inboxes inboxes;
  private final MailboxRepository mailboxes;
  private final TransactionTemplate transaction;
  private final InstantSource clock;
  private final ReentrantLock loading = new ReentrantLock();
  private volatile @Nullable Snapshot snapshot;

  Mailboxes(
      Inboxes inboxes,
      MailboxRepository mailboxes,
      TransactionTemplate transaction,
      InstantSource clock) {
    this.inboxes = inboxes;
    this.mailboxes = mailboxes;
    this.transaction = transaction;
    this.clock = clock;
  }

  /// All of them, oldest first.
  public List<Mailbox> list() {
    return fresh(FRESH).mailboxes();
  }

  /// The mailbox of an e-mail inbox.
  public Optional<Mailbox> find(InboxId id) {
    return find(fresh(FRESH), id).or(() -> find(fresh(Duration.ZERO), id));
  }

  /// The mailbox of an e-mail inbox.
  ///
  /// @throws NoSuchElementException if there is no such inbox
  public Mailbox require(InboxId id) {
    return find(id).orElseThrow(() -> new NoSuchElementException("no mailbox " + id.value()));
  }

  /// Opens a mailbox for an address, or gives back the one there is.
  public Mailbox open(String name, String address, Optional<Long> team) {
    InboxId id = inboxes.open(ChannelName.EMAIL, name, address, team);
    forget();
    return require(id);
  }

  /// Saves settings, all at once. Takes part in the caller's transaction.
  public void save(Mailbox mailbox) {
    transaction.executeWithoutResult(_ -> mailboxes.save(mailbox, clock.instant()));
    forget();
  }

  /// Stops fetching and says who did; nothing happens if it is stopped already.
  public void pause(InboxId id, Optional<Long> by) {
    Mailbox mailbox = require(id);
    transaction.executeWithoutResult(_ -> {
      mailboxes.save(mailbox, clock.instant());
      mailboxes.pause(id, by, clock.instant());
    });
    forget();
  }

  /// Fetches again from where it stopped.
  public void resume(InboxId id) {
    mailboxes.resume(id);
    forget();
  }

  /// Settings not older than this, or the last known ones if the database cannot be asked.
  Snapshot fresh(Duration age) {
    Snapshot known = snapshot;
    if (known != null && System.nanoTime() - known.nanos() <= age.toNanos()) {
      return known;
    }
    return known != null && loading.isLocked() && !age.isZero() ? known : load(known);
  }

  private Snapshot load(@Nullable Snapshot known) {
    loading.lock();
    try {
      long now = System.nanoTime();
      List<Inbox> email =
          inboxes.list().stream().filter(i -> i.channel() == ChannelName.EMAIL).toList();
      Snapshot loaded = Snapshot.of(mailboxes.load(email), now);
      snapshot = loaded;
      return loaded;
    } catch (DataAccessException e) {
      if (known == null) {
        throw e;
      }
      log.warn("Mailbox settings cannot be read now, the last known ones hold: {}", e.toString());
      return known;
    } finally {
      loading.unlock();
    }
  }

  /// Looks again before the next answer; for a caller whose change commits only now.
  public void forget() {
    snapshot = null;
  }

  private static Optional<Mailbox> find(Snapshot snapshot, InboxId id) {
    return snapshot.mailboxes().stream().filter(m -> m.inbox().id().equals(id)).findFirst();
  }
}
