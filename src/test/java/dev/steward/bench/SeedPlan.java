package dev.steward.bench;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/// How much there is, and the same for the same numbers whenever it is asked.
///
/// @param end when the last ticket came
record SeedPlan(long tickets, long messages, Instant end) {
  static final int AGENTS = 60;
  static final int TEAMS = 8;
  static final long FIRST_CUSTOMER = 1000;
  private static final int TICKETS_PER_CUSTOMER_TENTHS = 25;

  static SeedPlan of(long tickets, long messages) {
    return new SeedPlan(tickets, messages, Instant.now().truncatedTo(ChronoUnit.SECONDS));
  }

  long customers() {
    return Math.max(1, tickets * 10 / TICKETS_PER_CUSTOMER_TENTHS);
  }

  SeedTicket ticket(long n) {
    return new SeedTicket(this, n, mixed(n));
  }

  /// The messages of the tickets before this one.
  long messagesBefore(long n) {
    return (n - 1) * messages / tickets;
  }

  String customer(long n) {
    return "%d\t%s\t%s\t%s\n".formatted(FIRST_CUSTOMER + n, name(n), end, end);
  }

  String identity(long n) {
    String address = "customer" + n + "@mail" + n % 40 + ".example";
    return "%d\temail\t%s\t%s\t%s\t%d\t%s\t%s\n"
        .formatted(
            FIRST_CUSTOMER + n,
            address,
            address,
            name(n),
            n % 3 == 0 ? 1 : 0,
            end,
            n % 3 == 0 ? end : "\\N");
  }

  static String name(long n) {
    return n % 2 == 0 ? "客户" + n : "Customer " + n;
  }

  /// SplitMix64: well mixed bits of a number.
  static long mixed(long n) {
    long z = n * 0x9E3779B97F4A7C15L;
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return (z ^ (z >>> 31)) >>> 1;
  }
}
