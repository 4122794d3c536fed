package dev.steward.bench;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;

/// Mails accepted per second over 8 kept-open connections, beside what the same PostgreSQL and disk
/// do bare. References are taken before and after, and their mean counts.
final class MailBench {
  private static final int SMALL = 2_000;
  private static final int LARGE = 200_000;

  /// A desk learns of mailboxes that others opened within 5 s.
  private static final int MAILBOXES_KNOWN_MILLIS = 6_000;

  private static final int SMALL_TEXT = 1_500;

  private static final double WARM_ROUND = 8;
  private static final int FEWEST_WARM_ROUNDS = 4;
  private static final int MOST_WARM_ROUNDS = 12;

  /// How much less is no less.
  private static final double STEADY = 0.96;

  private final Bench.Options options;
  private final double seconds;

  MailBench(Bench.Options options) {
    this.options = options;
    this.seconds = options.number("seconds", 15);
  }

  void run() throws Exception {
    Path home = Bench.HOMES.resolve("mail-" + System.currentTimeMillis());
    try (BenchDesk desk = BenchDesk.start(home)) {
      measure(desk, home);
    } finally {
      delete(home);
    }
  }

  private void measure(BenchDesk desk, Path home) throws Exception {
    long tickets = options.number("tickets", 0);
    try (Connection one = desk.connect();
        Connection two = desk.connect()) {
      if (tickets > 0) {
        Seeding.fill(one, two, SeedPlan.of(tickets, tickets * 3));
      } else {
        Seeding.fill(one, two, SeedPlan.of(10, 10));
      }
    }
    desk.pause(MAILBOXES_KNOWN_MILLIS);
    double warmed = warm(desk);
    double bareBefore = bare(desk);
    Mails small = measured(desk, SMALL);
    double bareAfter = bare(desk);
    mails(desk, LARGE, seconds / 2, 0.5);
    double diskBefore = disk(desk, home);
    Mails large = measured(desk, LARGE);
    double diskAfter = disk(desk, home);
    var figures = new Figures("mail");
    figures.put("tickets_before", tickets);
    figures.put("mails_per_s_2kb", small.rate());
    figures.put("bare_inserts_per_s_before", bareBefore);
    figures.put("bare_inserts_per_s_after", bareAfter);
    figures.put("ratio_2kb", small.rate() / ((bareBefore + bareAfter) / 2));
    figures.put("mails_per_s_200kb", large.rate());
    figures.put("disk_writes_per_s_before", diskBefore);
    figures.put("disk_writes_per_s_after", diskAfter);
    figures.put("ratio_200kb", large.rate() / ((diskBefore + diskAfter) / 2));
    figures.put("warmed_s", warmed);
    small.cost("2kb", figures);
    large.cost("200kb", figures);
    figures.put("load", load());
    figures.print();
  }

  /// Sends mails until a mail costs no less than in the round before, because a desk that has run
  /// for a while is measured, not its compiler. Returns how many seconds that took.
  private double warm(BenchDesk desk) throws Exception {
    double before = Double.MAX_VALUE;
    int rounds = 0;
    try (Connection database = desk.connect()) {
      while (rounds < MOST_WARM_ROUNDS) {
        long mails = count(database);
        Cost began = Cost.now(desk.pids(), database);
        mails(desk, SMALL, 0, WARM_ROUND);
        double each =
            Cost.now(desk.pids(), database).since(began).jvm() / (count(database) - mails);
        rounds++;
        if (each > before * STEADY && rounds >= FEWEST_WARM_ROUNDS) {
          break;
        }
        before = each;
      }
    }
    return rounds * WARM_ROUND;
  }

  /// A rate with what it cost, the seconds before the counted ones included.
  private Mails measured(BenchDesk desk, int size) throws Exception {
    try (Connection database = desk.connect()) {
      long before = count(database);
      Cost began = Cost.now(desk.pids(), database);
      double rate = mails(desk, size, 3, seconds);
      Cost cost = Cost.now(desk.pids(), database).since(began);
      return new Mails(rate, count(database) - before, cost);
    }
  }

  private static long count(Connection database) throws SQLException {
    try (var statement = database.createStatement();
        ResultSet row = statement.executeQuery("select coalesce(max(id), 0) from intake")) {
      row.next();
      return row.getLong(1);
    }
  }

  private record Mails(double rate, long taken, Cost cost) {
    void cost(String size, Figures figures) {
      figures.put("cpu_ms_jvm_" + size, cost.jvm() / taken);
      figures.put("cpu_ms_pg_" + size, cost.postgres() / taken);
      figures.put("cpu_ms_load_" + size, cost.load() / taken);
      figures.put("transactions_" + size, cost.transactions() / taken);
      figures.put("wal_bytes_" + size, cost.wal() / taken);
    }
  }

  private double mails(BenchDesk desk, int size, double warm, double time) throws Exception {
    return Together.rate(warm, time, number -> new MailSource(desk.smtpPort(), number, size)::send);
  }

  private double bare(BenchDesk desk) throws Exception {
    return Together.rate(2, seconds / 2, _ -> new BareInserts(desk.connect(), SMALL_TEXT)::once);
  }

  private double disk(BenchDesk desk, Path home) throws Exception {
    return Together.rate(
        1,
        seconds / 2,
        number -> {
          var inserts = new BareInserts(desk.connect(), 30);
          Path folder = Files.createDirectories(home.resolve("reference-" + number));
          byte[] content = new byte[LARGE];
          new Random(number).nextBytes(content);
          return nth -> {
            write(folder.resolve(UUID.randomUUID().toString()), content);
            inserts.once(nth);
          };
        });
  }

  private static void write(Path file, byte[] content) throws IOException {
    try (var channel =
        FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      channel.write(ByteBuffer.wrap(content));
      channel.force(true);
    }
  }

  static double load() throws IOException {
    return Double.parseDouble(Files.readString(Path.of("/proc/loadavg")).split(" ")[0]);
  }

  private static void delete(Path home) throws IOException {
    try (Stream<Path> files = Files.walk(home)) {
      for (Path path : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(path);
      }
    }
  }
}
