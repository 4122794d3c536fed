package dev.steward.email.send;

import dev.steward.channel.Outgoing;
import dev.steward.channel.SendOutcome;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/// The connections to one mail server: a bounded number, each used for a bounded number of mails
/// and closed when it has been idle for a while. Safe for many threads.
final class SmtpPool {
  /// At once to one server; more would be taken for an attack by many.
  static final int MOST_CONNECTIONS = 8;

  static final int MOST_MAILS = 100;

  /// Less than the shortest time after which servers in the wild hang up.
  static final Duration IDLE = Duration.ofSeconds(20);

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final SmtpRoute route;
  private final String ourName;
  private final SmtpTls tls;
  private final SmtpTimes times;
  private final Semaphore room = new Semaphore(MOST_CONNECTIONS, true);
  private final Deque<SmtpConnection> idle = new ArrayDeque<>();

  SmtpPool(SmtpRoute route, String ourName, SmtpTls tls, SmtpTimes times) {
    this.route = route;
    this.ourName = ourName;
    this.tls = tls;
    this.times = times;
  }

  SendOutcome send(Outgoing mail) {
    try {
      if (!room.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
        return new SendOutcome.Retry(
            "all connections to " + route + " are busy", Optional.of(Duration.ofMinutes(1)));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new SendOutcome.Retry("the desk stops", Optional.empty());
    }
    try {
      return sendWithin(mail);
    } finally {
      room.release();
    }
  }

  /// Closes what has been idle for too long, or everything.
  void close(Duration idleFor) {
    Deque<SmtpConnection> over = new ArrayDeque<>();
    synchronized (idle) {
      while (!idle.isEmpty() && idle.peekFirst().idleNanos() >= idleFor.toNanos()) {
        over.add(idle.removeFirst());
      }
    }
    over.forEach(SmtpConnection::quit);
  }

  private SendOutcome sendWithin(Outgoing mail) {
    SmtpConnection connection;
    try {
      Optional<SmtpConnection> known = idle();
      connection =
          known.isPresent() ? known.get() : SmtpConnection.open(route, ourName, tls, times);
    } catch (SmtpTrouble e) {
      return new SendOutcome.Unreachable(Optional.ofNullable(e.getMessage()).orElse(""));
    }
    var transaction = new SmtpTransaction(connection, mail);
    SendOutcome outcome;
    try (var _ = new Deadline(connection, times.whole())) {
      outcome = transaction.run();
    }
    giveBack(connection, transaction.isReusable());
    return outcome;
  }

  private Optional<SmtpConnection> idle() {
    close(IDLE);
    for (Optional<SmtpConnection> next = take(); next.isPresent(); next = take()) {
      if (next.get().isFresh()) {
        return next;
      }
      next.get().close();
    }
    return Optional.empty();
  }

  private Optional<SmtpConnection> take() {
    synchronized (idle) {
      return Optional.ofNullable(idle.pollLast());
    }
  }

  private void giveBack(SmtpConnection connection, boolean reusable) {
    if (reusable && connection.mails() < MOST_MAILS) {
      connection.rest();
      synchronized (idle) {
        idle.addLast(connection);
      }
    } else if (reusable) {
      connection.quit();
    } else {
      connection.close();
    }
  }

  /// Closes a connection on which a mail takes too long: a server that neither reads nor answers
  /// would hold us for ever, since writing to a socket has no time limit of its own.
  private static final class Deadline implements AutoCloseable {
    private final Thread watch;

    Deadline(SmtpConnection connection, Duration whole) {
      this.watch =
          Thread.ofVirtual()
              .name("smtp-deadline")
              .start(() -> {
                try {
                  TimeUnit.MILLISECONDS.sleep(whole.toMillis());
                  connection.close();
                } catch (InterruptedException _) {
                  Thread.currentThread().interrupt();
                }
              });
    }

    @Override
    public void close() {
      watch.interrupt();
    }
  }
}
