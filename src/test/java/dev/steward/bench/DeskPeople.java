package dev.steward.bench;

import dev.steward.platform.token.Tokens;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/// Agents with living sessions, and views for them to look at, beside what was seeded.
final class DeskPeople {
  /// Views on the desk, those that came with it included.
  static final int VIEWS = 40;

  private static final String OPEN =
      "{\"field\":\"status\",\"operator\":\"is\",\"values\":[\"new\",\"open\",\"pending\",\"hold\"]}";
  private static final List<String> ASKED =
      List.of(
          "{\"field\":\"priority\",\"operator\":\"is\",\"values\":[\"urgent\",\"high\"]}",
          "{\"field\":\"language\",\"operator\":\"is\",\"values\":[\"zh-CN\"]}",
          "{\"field\":\"request-type\",\"operator\":\"is\",\"values\":[\"withdrawal\"]}",
          "{\"field\":\"waiting\",\"operator\":\"older-than\",\"values\":[\"4h\"]}",
          "{\"field\":\"trust\",\"operator\":\"is\",\"values\":[\"0\"]}",
          "{\"field\":\"team\",\"operator\":\"is\",\"values\":[\"1\",\"2\"]}",
          "{\"field\":\"request-type\",\"operator\":\"is\",\"values\":[\"security-incident\"]}");

  private final Connection connection;

  DeskPeople(Connection connection) {
    this.connection = connection;
  }

  /// The cookies of so many agents; the first is a seeded one, who has tickets.
  List<String> signIn(int agents) throws SQLException {
    List<Long> numbers = new ArrayList<>(List.of(7L));
    try (var statement =
            connection.prepareStatement(
                """
                insert into agent (id, name, email, email_normalised, role, locale, zone, created_at, updated_at)
                select id, 'Screen ' || id, 'screen' || id || '@bench.example', 'screen' || id || '@bench.example',
                  'agent', case when id % 2 = 0 then 'en' else 'zh-CN' end, 'UTC', now(), now()
                from (select nextval('person_id') as id from generate_series(1, ?)) made returning id
                """);
        var _ = statement) {
      statement.setInt(1, agents - 1);
      try (var rows = statement.executeQuery()) {
        while (rows.next()) {
          numbers.add(rows.getLong(1));
        }
      }
    }
    List<String> cookies = new ArrayList<>();
    for (long number : numbers) {
      cookies.add(session(number));
    }
    return cookies;
  }

  private String session(long agent) throws SQLException {
    String token = UUID.randomUUID().toString() + UUID.randomUUID();
    try (var statement =
        connection.prepareStatement(
            """
            insert into session (token_hash, agent_id, owes_second_factor, started_at, seen_at, proved_at, expires_at,
                                 address, browser)
            values (?, ?, false, now(), now(), now(), now() + interval '1 hour', '127.0.0.1', 'bench')
            """)) {
      statement.setBytes(1, Tokens.hash(token));
      statement.setLong(2, agent);
      statement.executeUpdate();
    }
    return "session=" + token;
  }

  /// Makes the desk's views forty, and tells what addresses name them by.
  List<String> views() throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(
          "delete from ticket_view where name like 'Bench %' and id not in (select view_id from view_play)");
    }
    List<String> keys = keys();
    for (int i = keys.size(); i < VIEWS; i++) {
      add(i);
    }
    return keys();
  }

  private void add(int n) throws SQLException {
    String more = ASKED.get(n % ASKED.size()) + "," + ASKED.get((n + 1 + n / 7) % ASKED.size());
    try (var statement =
        connection.prepareStatement(
            """
            insert into ticket_view (name, icon, description, conditions, columns, sort, descending, audience, position,
              created_at, updated_at)
            values (?, 'tag', '', ?::jsonb, '{status,requester,subject,tags,marks,channel,waiting,updated,assignee}',
              ?, ?, 'everyone', ?, now(), now())
            """)) {
      statement.setString(1, "Bench " + n);
      statement.setString(
          2, "{\"all\":[%s,%s],\"any\":[]}".formatted(OPEN, n % 3 == 0 ? more : ASKED.get(n % 7)));
      statement.setString(3, List.of("updated", "waiting", "priority").get(n % 3));
      statement.setBoolean(4, n % 3 == 0);
      statement.setInt(5, 100 + n);
      statement.executeUpdate();
    }
  }

  private List<String> keys() throws SQLException {
    List<String> keys = new ArrayList<>();
    try (var statement = connection.createStatement();
        var rows =
            statement.executeQuery(
                "select coalesce(code, id::text) from ticket_view where audience = 'everyone' order by position, id")) {
      while (rows.next()) {
        keys.add(rows.getString(1));
      }
    }
    return keys;
  }
}
