package dev.steward.email.fetch;

import dev.steward.email.mailbox.ImapAccount;
import dev.steward.email.mailbox.Mailbox;
import dev.steward.email.mailbox.MailboxHealths;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Fetches one mailbox for as long as this process holds its lease. Runs on a thread of its own.
final class FetchLoop implements Runnable {
  private static final Logger log = LoggerFactory.getLogger(FetchLoop.class);
  private static final Duration DRAIN = Duration.ofSeconds(10);
  private static final long FIRST_BACK_OFF_MILLIS = 500;

  private final Mailbox mailbox;
  private final ImapAccount account;
  private final FetchSettings settings;
  private final AccessTokens tokens;
  private final MailboxHealths health;
  private final FetchRound round;
  private final CountDownLatch stopping = new CountDownLatch(1);
  private final Thread thread;
  private volatile boolean waiting;
  private int failures;

  FetchLoop(
      Mailbox mailbox,
      ImapAccount account,
      FetchLease lease,
      FetchSettings settings,
      FetchParts parts) {
    this.mailbox = mailbox;
    this.account = account;
    this.settings = settings;
    this.tokens = parts.tokens();
    this.health = parts.health();
    this.round =
        new FetchRound(
            lease,
            parts.cursors(),
            parts.backfills(),
            parts.intake(),
            settings.maxSize().toBytes(),
            this::isGoingOn);
    this.thread = Thread.ofVirtual().name("fetch-" + lease.inbox().value()).unstarted(this);
  }

  void start() {
    thread.start();
  }

  Mailbox mailbox() {
    return mailbox;
  }

  boolean isAlive() {
    return thread.isAlive();
  }

  /// Ends it: a mail being taken in is finished, waiting is cut short.
  void stop() {
    stopping.countDown();
    if (waiting) {
      thread.interrupt(); // closes the socket, which is what ends an IDLE at once
    }
    try {
      if (!thread.join(DRAIN)) {
        thread.interrupt();
        thread.join(DRAIN);
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void run() {
    while (isGoingOn()) {
      try {
        fetch();
      } catch (MessagingException | RuntimeException e) {
        failed(e);
      }
    }
  }

  private boolean isGoingOn() {
    return stopping.getCount() > 0;
  }

  private void fetch() throws MessagingException {
    try (var connection = ImapConnection.open(account, secret(), settings)) {
      while (isGoingOn()) {
        round.catchUp(connection, account.folder());
        failures = 0;
        health.succeeded(mailbox.inbox().id());
        if (isGoingOn() && !round.fillBack(connection, account.folder())) {
          await(connection);
        }
      }
    } catch (AuthenticationFailedException e) {
      tokens.refused(account);
      throw e;
    }
  }

  private String secret() throws MessagingException {
    return account.auth() == ImapAccount.Auth.XOAUTH2
        ? tokens.token(account)
        : account.secret().reveal();
  }

  private void await(ImapConnection connection) throws MessagingException {
    waiting = true;
    try {
      if (!isGoingOn()) {
        return;
      }
      if (connection.hasIdle()) {
        connection.idle(settings.renew());
      } else {
        pause(settings.poll());
        connection.askForNews();
      }
    } finally {
      waiting = false;
    }
  }

  private void failed(Exception e) {
    if (!isGoingOn()) {
      return;
    }
    failures++;
    log.warn("Mailbox {} failed, {} times in a row now: {}", id(), failures, words(e));
    try {
      health.failed(mailbox.inbox().id(), words(e));
    } catch (RuntimeException unnoted) {
      log.warn("The health of mailbox {} could not be noted: {}", id(), unnoted.toString());
    }
    long longest =
        Math.min(
            settings.longestBackOff().toMillis(), FIRST_BACK_OFF_MILLIS << Math.min(failures, 16));
    pause(Duration.ofMillis(ThreadLocalRandom.current().nextLong(longest / 2, longest + 1)));
  }

  private long id() {
    return mailbox.inbox().id().value();
  }

  /// The kind of failure and the server's words without what could be a secret or a mail's content.
  private static String words(Exception e) {
    @Nullable String message = e.getMessage();
    String first = message == null ? "" : message.lines().findFirst().orElse("");
    return e instanceof MessagingException
        ? e.getClass().getSimpleName() + ": " + first
        : e.getClass().getSimpleName();
  }

  private void pause(Duration time) {
    try {
      boolean _ = stopping.await(time.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      stopping.countDown();
    }
  }
}
