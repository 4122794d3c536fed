package dev.steward.email.fetch;

import dev.steward.channel.InboxId;
import dev.steward.email.mailbox.Mailbox;
import dev.steward.email.mailbox.Mailboxes;
import dev.steward.platform.job.Work;
import dev.steward.platform.job.Worker;
import dev.steward.platform.job.Workers;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/// Keeps one [FetchLoop] running for each mailbox that is to be fetched and whose lease can be had;
/// ends it when the mailbox is paused or changed, or the lease is lost.
@Component
public class MailFetcher implements SmartLifecycle {
  private record Held(FetchLoop loop, FetchLease lease) {}

  private final Mailboxes mailboxes;
  private final FetchLeases leases;
  private final FetchSettings settings;
  private final FetchParts parts;
  private final Optional<Worker> watch;
  private final Map<InboxId, Held> held = new HashMap<>();

  MailFetcher(
      Mailboxes mailboxes,
      FetchLeases leases,
      FetchSettings settings,
      FetchParts parts,
      Workers workers) {
    this.mailboxes = mailboxes;
    this.leases = leases;
    this.settings = settings;
    this.parts = parts;
    Work work =
        () -> {
          look();
          return false;
        };
    this.watch =
        settings.enabled()
            ? Optional.of(workers.create("email-fetch", settings.watch(), work))
            : Optional.empty();
  }

  /// Looks at the settings now instead of a little later.
  public void wake() {
    watch.ifPresent(Worker::wake);
  }

  @Override
  public void start() {
    watch.ifPresent(Worker::start);
  }

  @Override
  public void stop() {
    watch.ifPresent(Worker::stop);
    synchronized (held) {
      held.values().forEach(this::end);
      held.clear();
    }
  }

  @Override
  public boolean isRunning() {
    return watch.filter(Worker::isRunning).isPresent();
  }

  private void look() {
    synchronized (held) {
      Map<InboxId, Mailbox> wanted = new HashMap<>();
      for (Mailbox mailbox : mailboxes.list()) {
        if (mailbox.imap().isPresent() && !mailbox.paused()) {
          wanted.put(mailbox.inbox().id(), mailbox);
        }
      }
      held.values().removeIf(one -> isOver(one, wanted.get(one.lease().inbox())));
      wanted.values().forEach(this::begin);
    }
  }

  private boolean isOver(Held one, @Nullable Mailbox wanted) {
    boolean same = wanted != null && wanted.imap().equals(one.loop().mailbox().imap());
    if (same && one.loop().isAlive() && leases.renew(one.lease())) {
      return false;
    }
    end(one);
    return true;
  }

  private void begin(Mailbox mailbox) {
    if (held.containsKey(mailbox.inbox().id())) {
      return;
    }
    Optional<FetchLease> lease = leases.take(mailbox.inbox().id());
    if (lease.isPresent()) {
      var loop = new FetchLoop(mailbox, mailbox.imap().orElseThrow(), lease.get(), settings, parts);
      held.put(mailbox.inbox().id(), new Held(loop, lease.get()));
      loop.start();
    }
  }

  private void end(Held one) {
    one.loop().stop();
    leases.giveBack(one.lease());
  }
}
