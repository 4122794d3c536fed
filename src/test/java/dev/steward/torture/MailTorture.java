package dev.steward.torture;

import dev.steward.platform.blob.BlobCheck;
import dev.steward.platform.blob.BlobStore;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.FileSystemUtils;

/// The torture itself: senders, killer, judge.
final class MailTorture {

  /// How hard.
  ///
  /// @param smtpMails mails sent by SMTP
  /// @param imapMails mails appended to the IMAP mailbox
  /// @param kills SIGKILLs, of the desk or of PostgreSQL
  /// @param limit after which, from when the desk was ready, nothing more is killed; what is under
  ///   way is still brought to its end
  /// @param seed of every choice; the mails and the order of kills follow from it
  record Plan(int smtpMails, int imapMails, int kills, Duration limit, long seed) {}

  /// What happened.
  record Outcome(
      Verdict verdict,
      int deskKills,
      int postgresKills,
      int failedAttempts,
      double seconds,
      Path home) {}

  private static final String SMTP = "smtp@desk.example";
  private static final String IMAP = "imap@desk.example";
  private static final String USER = "imap";
  private static final int SENDERS = 4;
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private final Plan plan;
  private final PrintStream out;
  private final Path folder;
  private final AtomicInteger failedAttempts = new AtomicInteger();
  private final AtomicInteger next = new AtomicInteger();
  private final CountDownLatch givenUp = new CountDownLatch(1);
  private long end;
  private int deskKills;
  private int postgresKills;

  MailTorture(Plan plan, Path folder, PrintStream out) {
    this.plan = plan;
    this.folder = folder;
    this.out = out;
  }

  Outcome run() throws IOException, InterruptedException, ExecutionException, TimeoutException {
    long start = System.nanoTime();
    Path home = folder.resolve("home");
    try (var imap = ImapServer.start(folder.resolve("dovecot"));
        var ledger = new Ledger(folder.resolve("ledger"))) {
      try (var records = DeskRecords.open(home)) {
        records.receive(SMTP);
        records.fetch(IMAP, imap.port(), USER);
      }
      torture(home, imap, ledger);
      try (var records = DeskRecords.open(home)) {
        var verdict =
            Verdict.of(
                ledger.all(),
                records.the(JdbcClient.class),
                records.the(BlobStore.class),
                records.the(BlobCheck.class));
        double seconds = (System.nanoTime() - start) / 1e9;
        return new Outcome(verdict, deskKills, postgresKills, failedAttempts.get(), seconds, home);
      }
    }
  }

  private void torture(Path home, ImapServer imap, Ledger ledger)
      throws IOException, InterruptedException, ExecutionException, TimeoutException {
    var desk = new DeskProcess(home, folder.resolve("desk.log"));
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      desk.awaitReady();
      DeskRecords.awaitFirstLook(home);
      List<Future<?>> senders = new ArrayList<>();
      for (int i = 0; i < SENDERS; i++) {
        senders.add(threads.submit(() -> sendBySmtp(desk.smtpPort(), ledger)));
      }
      senders.add(threads.submit(() -> append(imap.port(), ledger)));
      try {
        end = System.nanoTime() + plan.limit().toNanos();
        kill(desk, ledger);
        desk.awaitReady();
        for (Future<?> sender : senders) {
          sender.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        }
        awaitAllTakenIn(home, ledger);
        if (!desk.stop()) {
          throw new IOException("The desk did not stop on SIGTERM");
        }
      } finally {
        givenUp.countDown();
      }
    } finally {
      desk.end();
    }
  }

  private Void sendBySmtp(int port, Ledger ledger) throws InterruptedException {
    int number = next.incrementAndGet();
    while (number <= plan.smtpMails()) {
      Letter letter = Letter.number(plan.seed(), number, SMTP);
      while (!isAccepted(port, letter)) {
        failedAttempts.incrementAndGet();
        if (givenUp.await(50, TimeUnit.MILLISECONDS)) {
          return null;
        }
      }
      ledger.accepted(letter, "smtp");
      number = next.incrementAndGet();
    }
    return null;
  }

  private static boolean isAccepted(int port, Letter letter) {
    try (var smtp = new SmtpClient(port)) {
      smtp.send(letter, SMTP);
      return true;
    } catch (IOException _) {
      return false;
    }
  }

  /// Keeps pace with the mails that come by SMTP, so that kills hit both ways.
  private Void append(int port, Ledger ledger) throws IOException, InterruptedException {
    for (int i = 1; i <= plan.imapMails(); i++) {
      long due = (long) plan.smtpMails() * (i - 1) / plan.imapMails();
      awaitAccepted(ledger, due + i - 1);
      Letter letter = Letter.number(plan.seed(), 1_000_000 + i, IMAP);
      try (var imap = new ImapClient(port, USER, ImapServer.PASSWORD)) {
        imap.append(letter);
      }
      ledger.accepted(letter, "imap");
    }
    return null;
  }

  /// Each kill comes when a certain mail has just been accepted, so always under load.
  private void kill(DeskProcess desk, Ledger ledger) throws IOException, InterruptedException {
    var random = new Random(plan.seed());
    int all = plan.smtpMails() + plan.imapMails();
    for (int i = 1; i <= plan.kills(); i++) {
      long at = (long) (all * (i - random.nextDouble()) / plan.kills());
      int what = random.nextInt(10);
      // Now and then the desk is hit while it starts, which must leave nothing behind either.
      if (what != 0 && !awaitAccepted(ledger, at)) {
        return;
      }
      givenUp.await(random.nextInt(50), TimeUnit.MILLISECONDS);
      strike(desk, what, random.nextInt(100));
      out.printf("kill %d of %d, %d mails accepted%n", i, plan.kills(), ledger.size());
    }
  }

  private void strike(DeskProcess desk, int what, int which)
      throws IOException, InterruptedException {
    if (what < 6) {
      desk.killAndStart();
      deskKills++;
    } else if (what < 9 ? desk.killPostgres() : desk.killBackend(which)) {
      postgresKills++;
    }
  }

  private boolean awaitAccepted(Ledger ledger, long count) throws InterruptedException {
    while (ledger.size() < count) {
      if (System.nanoTime() > end || givenUp.await(2, TimeUnit.MILLISECONDS)) {
        return false;
      }
    }
    return true;
  }

  private void awaitAllTakenIn(Path home, Ledger ledger) throws InterruptedException {
    try (var records = DeskRecords.open(home)) {
      var jdbc = records.the(JdbcClient.class);
      long patience = System.nanoTime() + PATIENCE.toNanos();
      while (taken(jdbc) < ledger.size() && System.nanoTime() < patience) {
        givenUp.await(200, TimeUnit.MILLISECONDS);
      }
    }
  }

  private static long taken(JdbcClient jdbc) {
    return jdbc.sql("select count(*) from intake").query(Long.class).single();
  }

  /// `bin/torture mail [--mails N] [--imap N] [--kills N] [--seed N] [--keep]`.
  public static void main(String[] words) throws Exception {
    var options = new Options(words);
    int mails = options.number("--mails", 3000);
    var plan =
        new Plan(
            mails,
            options.number("--imap", mails / 5),
            options.number("--kills", 60),
            Duration.ofMinutes(options.number("--minutes", 20)),
            options.number("--seed", (int) (System.nanoTime() & 0xffffff)));
    Path folder = temporaryFolder();
    System.out.println(plan + " in " + folder);
    Outcome outcome = new MailTorture(plan, folder, System.out).run();
    report(outcome);
    if (outcome.verdict().isClean() && !options.has("--keep")) {
      FileSystemUtils.deleteRecursively(folder);
    }
    System.exit(outcome.verdict().isClean() ? 0 : 1);
  }

  static Path temporaryFolder() throws IOException {
    Path folder = Files.createTempDirectory("steward-torture");
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
    return folder;
  }

  private static void report(Outcome outcome) {
    Verdict verdict = outcome.verdict();
    System.out.printf(
        """

        mails accepted        %8d
        lost                  %8d  %s
        doubled               %8d  %s
        changed               %8d  %s
        never sent, but there %8d
        without one message   %8d
        damaged blobs         %8d
        desk killed           %8d
        PostgreSQL killed     %8d
        attempts that failed  %8d
        seconds               %8.0f
        """,
        verdict.promised(),
        verdict.lost().size(),
        some(verdict.lost()),
        verdict.doubled().size(),
        some(verdict.doubled()),
        verdict.changed().size(),
        some(verdict.changed()),
        verdict.strange(),
        verdict.withoutMessage(),
        verdict.damagedBlobs(),
        outcome.deskKills(),
        outcome.postgresKills(),
        outcome.failedAttempts(),
        outcome.seconds());
    System.out.printf(
        "{\"torture\":\"mail\",\"figures\":{\"accepted\":%d,\"lost\":%d,\"doubled\":%d,\"changed\":%d,"
            + "\"strange\":%d,\"without_message\":%d,\"damaged_blobs\":%d,\"desk_kills\":%d,"
            + "\"postgres_kills\":%d,\"failed_attempts\":%d}}%n",
        verdict.promised(),
        verdict.lost().size(),
        verdict.doubled().size(),
        verdict.changed().size(),
        verdict.strange(),
        verdict.withoutMessage(),
        verdict.damagedBlobs(),
        outcome.deskKills(),
        outcome.postgresKills(),
        outcome.failedAttempts());
  }

  private static List<String> some(List<String> names) {
    return names.subList(0, Math.min(5, names.size()));
  }

  /// Words of the form `--name N` and `--name`.
  private record Options(String[] words) {

    boolean has(String name) {
      return List.of(words).contains(name);
    }

    int number(String name, int otherwise) {
      int at = List.of(words).indexOf(name);
      return at < 0 || at + 1 == words.length ? otherwise : Integer.parseInt(words[at + 1]);
    }
  }
}
