package dev.steward.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.LongFunction;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/// Fills a migrated, otherwise empty database by COPY. Everything about ticket `n` follows from `n`
/// ([SeedTicket]), so that two tables filled at once agree.
///
/// Foreign keys are not checked while loading (`session_replication_role`), which needs a
/// superuser; the tests load a small one and check them afterwards. Searching knows the subjects
/// and the first words of the seeded tickets; all readers of the event log begin behind them.
final class Seeding {
  private static final int FLUSH = 1 << 20;

  /// As PostgreSQL itself, which looks at no table that has fewer rows.
  private static final int ANALYZED = 1000;

  private final Connection first;
  private final Connection second;
  private final SeedPlan plan;

  Seeding(Connection first, Connection second, SeedPlan plan) {
    this.first = first;
    this.second = second;
    this.plan = plan;
  }

  static void run(Bench.Options options) throws Exception {
    var plan =
        SeedPlan.of(options.number("tickets", 1_000_000), options.number("messages", 3_000_000));
    if (options.text("url").isEmpty()) {
      Path home = home(plan);
      try (BenchDesk desk = BenchDesk.start(home);
          Connection one = desk.connect();
          Connection two = desk.connect()) {
        fill(one, two, plan);
      }
      Files.createFile(home.resolve("seeded"));
    } else {
      try (Connection one = connect(options);
          Connection two = connect(options)) {
        fill(one, two, plan);
      }
    }
  }

  static Path home(SeedPlan plan) {
    return Bench.HOMES.resolve("desk-%d-%d".formatted(plan.tickets(), plan.messages()));
  }

  static void fill(Connection one, Connection two, SeedPlan plan) throws Exception {
    long began = System.nanoTime();
    new Seeding(one, two, plan).fill();
    System.out.printf(
        "seeded %,d tickets and %,d messages in %.0f s%n",
        plan.tickets(), plan.messages(), (System.nanoTime() - began) / 1e9);
  }

  void fill() throws Exception {
    prepare(first);
    prepare(second);
    staff();
    try (var threads = Executors.newFixedThreadPool(2)) {
      Callable<Void> people =
          () -> {
            customers();
            tickets();
            words();
            return null;
          };
      Callable<Void> words =
          () -> {
            messages();
            return null;
          };
      var one = threads.submit(people);
      var two = threads.submit(words);
      one.get();
      two.get();
    }
    settle();
  }

  private static void prepare(Connection connection) throws SQLException {
    run(connection, "set session_replication_role = replica", "set synchronous_commit = off");
  }

  /// A running desk reads nothing of what is being loaded.
  private void staff() throws SQLException {
    run(
        first,
        "update event_reader set seq = 9223372036854775807",
        """
        insert into agent (id, name, email, email_normalised, role, locale, zone, created_at, updated_at)
        select n, 'Agent ' || n, 'agent' || n || '@bench.example', 'agent' || n || '@bench.example',
               case when n = 1 then 'admin' else 'agent' end, 'en', 'UTC', now(), now()
        from generate_series(1, %d) n
        """
            .formatted(SeedPlan.AGENTS),
        "insert into team (name, created_at, updated_at) select 'Team ' || n, now(), now() from generate_series(1, %d) n"
            .formatted(SeedPlan.TEAMS),
        "insert into team_member select (n - 1) %% %d + 1, n from generate_series(1, %d) n"
            .formatted(SeedPlan.TEAMS, SeedPlan.AGENTS),
        """
        insert into inbox (channel, name, address, created_at)
        values ('email', 'Bench', 'support@bench.example', now()) on conflict do nothing
        """);
  }

  private void customers() throws SQLException, IOException {
    copy(first, "customer (id, name, created_at, updated_at)", plan.customers(), plan::customer);
    copy(
        first,
        "identity (customer_id, kind, value, value_normalised, display_name, trust, created_at, trusted_at)",
        plan.customers(),
        plan::identity);
  }

  private void tickets() throws SQLException, IOException {
    copy(
        first,
        """
        ticket (subject, customer_id, identity_id, channel, inbox_id, status, assignee_id, team_id, priority,
          request_type, language, tags, preview, last_from, waiting_since, created_at, updated_at,
          solved_at)
        """,
        plan.tickets(),
        n -> plan.ticket(n).row());
    copy(
        first,
        "participant (ticket_id, identity_id, role, added_at)",
        plan.tickets(),
        n -> plan.ticket(n).participant());
    copy(
        first,
        "ticket_assignment (ticket_id, agent_id, team_id, assigned_by, assigned_at)",
        plan.tickets(),
        n -> plan.ticket(n).assignment());
    for (String table : SeedTicket.STATE_TABLES) {
      copy(first, table, plan.tickets(), n -> plan.ticket(n).state(table));
    }
  }

  private void messages() throws SQLException, IOException {
    copy(
        second,
        """
        ticket_message (id, ticket_id, author_kind, author_id, identity_id, channel, text, external_id, proof, trust,
          created_at)
        """,
        plan.tickets(),
        n -> plan.ticket(n).messages());
    copy(
        second,
        "ticket_event (ticket_id, kind, actor_kind, actor_id, details, at)",
        plan.tickets(),
        n -> plan.ticket(n).events());
  }

  private void words() throws SQLException, IOException {
    run(first, "drop index ticket_search_words");
    copy(first, "ticket_search (ticket_id, words)", plan.tickets(), n -> plan.ticket(n).words());
    run(
        first,
        "set maintenance_work_mem = '512MB'",
        "create index ticket_search_words on ticket_search using gin (words)");
  }

  private void settle() throws SQLException {
    run(
        first,
        "select setval('person_id', %d)".formatted(SeedPlan.FIRST_CUSTOMER + plan.customers()),
        "select setval('message_id', greatest((select max(id) from ticket_message), 1))",
        """
        insert into event_reader select name, 0, now() from unnest(array['ticket-search', 'acknowledgement']) name
        on conflict (name) do nothing
        """,
        "update event_reader set seq = (select coalesce(max(seq), 0) from ticket_event)",
        "set session_replication_role = origin");
    first.setAutoCommit(true);
    if (plan.tickets() >= ANALYZED) {
      run(first, "vacuum (analyze)");
    }
    run(first, "checkpoint");
  }

  private static void copy(Connection connection, String into, long rows, LongFunction<String> row)
      throws SQLException, IOException {
    CopyIn copy =
        connection
            .unwrap(PGConnection.class)
            .getCopyAPI()
            .copyIn("copy " + into.strip() + " from stdin");
    var text = new StringBuilder(FLUSH + 4096);
    for (long n = 1; n <= rows; n++) {
      text.append(row.apply(n));
      if (text.length() >= FLUSH || n == rows) {
        byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
        copy.writeToCopy(bytes, 0, bytes.length);
        text.setLength(0);
      }
    }
    copy.endCopy();
  }

  private static void run(Connection connection, String... statements) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
  }

  private static Connection connect(Bench.Options options) throws SQLException {
    return DriverManager.getConnection(
        options.text("url"), options.text("user"), options.text("password"));
  }
}
