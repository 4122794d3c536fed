package dev.steward.ticket.listing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.steward.bench.SeededDatabase;
import dev.steward.platform.database.TestDatabase;
import dev.steward.staff.AgentId;
import dev.steward.staff.TeamId;
import dev.steward.ticket.World;
import dev.steward.ticket.condition.Bindings;
import dev.steward.ticket.condition.Condition;
import dev.steward.ticket.condition.Conditions;
import dev.steward.ticket.condition.Fields;
import dev.steward.ticket.condition.Operator;
import dev.steward.ticket.condition.Standpoint;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Pins the plans of the lists over a table with statistics: every order reads its own index, and
/// no list looks at more tickets than its window holds, whatever is asked of them.
class ListPlanTests {
  private static final Condition OPEN =
      Condition.of("status", Operator.IS, "new", "open", "pending", "hold");
  private static final Fields fields = World.desk.the(Fields.class);
  private static TestDatabase database = TestDatabase.empty();

  @BeforeAll
  static void seed() throws Exception {
    database = SeededDatabase.create(20_000, 20_000);
  }

  @ParameterizedTest
  @CsvSource({
    "UPDATED, ticket_open",
    "NUMBER, ticket_open_number",
    "WAITING, ticket_open_waiting",
    "DUE, ticket_open_due",
    "PRIORITY, ticket_open_priority"
  })
  void readsAnOrderOfOpenTicketsFromItsOwnIndex(Sort sort, String index) {
    Conditions asked = Conditions.all(OPEN);
    for (boolean down : new boolean[] {true, false}) {
      assertThat(plan(asked, sort, down, Optional.empty(), false))
          .contains("using " + index + " ")
          .doesNotContain("Seq Scan")
          .doesNotContain("Sort");
      for (boolean back : new boolean[] {true, false}) {
        assertThat(plan(asked, sort, down, Optional.of(somewhere(sort)), back))
            .contains("using ticket_open")
            .doesNotContain("Seq Scan");
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"UPDATED, ticket_solved", "SOLVED, ticket_solved_at", "NUMBER, ticket_pkey"})
  void readsAnOrderOfSolvedTicketsFromItsOwnIndex(Sort sort, String index) {
    Conditions asked = Conditions.all(Condition.of("status", Operator.IS, "solved"));
    assertThat(plan(asked, sort, true, Optional.of(somewhere(sort)), false))
        .contains("using " + index + " ")
        .doesNotContain("Seq Scan")
        .doesNotContain("Sort");
  }

  @ParameterizedTest
  @CsvSource({"UPDATED, ticket_updated", "NUMBER, ticket_pkey"})
  void readsAnyTicketsInTheOrderOfAnIndexToo(Sort sort, String index) {
    Conditions asked = Conditions.all(Condition.of("tags", Operator.HAS_ANY, "nobody-has-this"));
    assertThat(plan(asked, sort, true, Optional.of(somewhere(sort)), false))
        .contains("using " + index + " ")
        .doesNotContain("Seq Scan")
        .doesNotContain("Sort")
        .contains("Limit");
  }

  @Test
  void findsTheFewOfAPersonOrTeamByTheirIndexes() {
    Conditions mine = Conditions.all(OPEN, Condition.of("assignee", Operator.IS, "me"));
    assertThat(plan(mine, Sort.UPDATED, true, Optional.empty(), false))
        .contains("ticket_of_assignee")
        .doesNotContain("Seq Scan");
    Conditions teams = Conditions.all(OPEN, Condition.of("team", Operator.IS, "mine"));
    assertThat(plan(teams, Sort.UPDATED, true, Optional.empty(), false))
        .contains("Index")
        .doesNotContain("Seq Scan");
    Conditions nobodys = Conditions.all(OPEN, Condition.of("assignee", Operator.IS, "nobody"));
    assertThat(plan(nobodys, Sort.UPDATED, true, Optional.empty(), false))
        .containsAnyOf("using ticket_open ", "using ticket_unassigned ")
        .doesNotContain("Seq Scan");
  }

  @Test
  void looksAtNoMoreThanAWindowWhenNothingMatches() {
    Conditions asked = Conditions.all(Condition.of("subject", Operator.CONTAINS, "no such words"));
    long looked = rowsLookedAt(asked);
    assertThat(looked).isLessThanOrEqualTo(Scope.ALL.window() + 1L);
  }

  private static long rowsLookedAt(Conditions asked) {
    var bindings = new Bindings();
    String sql = query(asked, Sort.UPDATED, true, bindings).page(Optional.empty(), false, 51);
    return database
        .jdbc()
        .sql("explain (analyze, timing off, summary off) " + sql)
        .params(bindings.values())
        .query((rs, _) -> Objects.requireNonNull(rs.getString(1)))
        .list()
        .stream()
        .filter(line -> line.contains("Index Scan") && line.contains("on ticket "))
        .map(line -> line.replaceAll(".*actual rows=([0-9]+).*", "$1"))
        .mapToLong(Long::parseLong)
        .sum();
  }

  private static ListQuery query(Conditions asked, Sort sort, boolean down, Bindings bindings) {
    Standpoint standpoint =
        new Standpoint(
            Instant.now(),
            ZoneOffset.UTC,
            Optional.of(new AgentId(7)),
            List.of(new TeamId(1), new TeamId(2)));
    Layout layout = new Layout(Column.USUAL, sort, down, Grouping.NONE);
    return new ListQuery(fields, asked, layout, standpoint, "true", bindings);
  }

  private static Position somewhere(Sort sort) {
    return new Position("", sort == Sort.PRIORITY ? "2" : "2026-01-01 00:00:00+00", 19_000);
  }

  private static String plan(
      Conditions asked, Sort sort, boolean down, Optional<Position> from, boolean back) {
    var bindings = new Bindings();
    String sql = query(asked, sort, down, bindings).page(from, back, 51);
    return String.join(
        "\n",
        database
            .jdbc()
            .sql("explain " + sql)
            .params(bindings.values())
            .query((rs, _) -> Objects.requireNonNull(rs.getString(1)))
            .list());
  }
}
